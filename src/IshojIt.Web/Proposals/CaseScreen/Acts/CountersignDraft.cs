using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The second key to a lowering: agreed or refused, always with a reason.</summary>
public sealed class CountersignDraft(CaseReading seen) : ActDraft(CommandKind.CountersignRoute, seen)
{
    public string? Answer { get; set; }

    public string? Reason { get; set; }

    public override string Consequence => Seen.L[Answer == "No" ? "give.countersign-route.refused" : "give.countersign-route"];

    protected override CaseCommand Command()
    {
        if (Answer is null)
        {
            Fail("answer", "choose");
        }

        return new CountersignRoute(Answer == "Yes", Text(Reason, "reason"));
    }
}
