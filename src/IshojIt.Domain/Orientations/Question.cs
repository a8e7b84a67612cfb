using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Orientations;

/// <summary>
/// What a centre asks the budget holder about a proposal that it was oriented on. It stops nobody's clock: every deadline runs as before,
/// and the case says so.
/// </summary>
public sealed record Question(Guid Id, Centre Centre, string Text, Signature By, QuestionAnswer? Answer = null)
{
    public bool IsOpen => Answer is null;
}

/// <summary>The holder's answer; a later thought is a new question's.</summary>
public sealed record QuestionAnswer(string Text, Signature By);
