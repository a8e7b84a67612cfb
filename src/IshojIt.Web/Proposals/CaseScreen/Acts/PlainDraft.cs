using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>An act that asks for nothing; its form shows what it is about.</summary>
public sealed class PlainDraft(CommandKind kind, CaseReading seen, Func<CaseCommand> make) : ActDraft(kind, seen)
{
    public string? Note { get; set; }

    protected override CaseCommand Command() => make() with { Note = Optional(Note) };
}
