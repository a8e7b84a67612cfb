namespace IshojIt.Web.Common.Fields;

/// <summary>Is told after a choice in a field below it: the framework lets typing rise through components, but not a change.</summary>
public sealed class FieldWatch(Action changed)
{
    public void Changed() => changed();
}
