namespace IshojIt.Web.Common;

/// <summary>How an act is shown. One <see cref="Primary"/> a page.</summary>
public enum ActKind
{
    Plain,
    Primary,
    Text,
    Danger,
}
