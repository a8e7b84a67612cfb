namespace IshojIt.Web.Proposals.Form;

/// <summary>What the form writes: a draft, saved while typing, or a revision, which takes effect at once and only when it is confirmed.</summary>
public enum FormMode
{
    Draft,
    Revise,
}

/// <summary>The five steps, which can be taken in any order.</summary>
public enum FormStep
{
    Need = 1,
    Areas = 2,
    Costs = 3,
    It = 4,
    Review = 5,
}
