using static MudBlazor.Icons.Material;

namespace IshojIt.Web.Common;

/// <summary>What somebody said of a case, or what it is marked with, in the words of the screen.</summary>
public enum Verdict
{
    Compatible,
    CompatibleOnConditions,
    NotCompatible,
    ApprovalNotRequired,
    NoObjection,
    CostConfirmed,
    Objection,
    CostDisputed,
    NoAnswer,
    StartedWithoutApproval,
    ApprovalLapsed,
}

/// <summary>Tone and icon of each verdict.</summary>
public static class Verdicts
{
    public static (Tone Tone, string? Icon) Look(this Verdict verdict) => verdict switch
    {
        Verdict.Compatible or Verdict.CompatibleOnConditions or Verdict.NoObjection or Verdict.CostConfirmed => (Tone.Ok, Filled.CheckCircle),
        Verdict.NotCompatible => (Tone.Err, Filled.Error),
        Verdict.Objection or Verdict.CostDisputed => (Tone.Warn, Filled.Error),
        Verdict.NoAnswer => (Tone.Neutral, Filled.Schedule),
        Verdict.StartedWithoutApproval => (Tone.Err, Filled.Flag),
        Verdict.ApprovalLapsed => (Tone.Warn, Filled.Warning),
        _ => (Tone.Neutral, null),
    };
}
