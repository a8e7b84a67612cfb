using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>A question back to the budget holder, and her answer. Neither moves the case nor any deadline.</summary>
public static partial class CaseDesk
{
    private static Proposal DoAskHolder(Proposal p, AskHolder c, Signature by, World w) => p with
    {
        Questions = [.. p.Questions, new Question(Guid.CreateVersion7(w.Now), by.Role == Role.ItCentre ? Centre.ItCentre : Centre.FinanceCentre, c.Question, by)],
    };

    private static Result<Proposal> DoAnswerQuestion(Proposal p, AnswerQuestion c, Signature by) => p.Questions.Any(q => q.Id == c.Question && q.IsOpen)
        ? p with { Questions = Changed(p.Questions, q => q.Id == c.Question, q => q with { Answer = new QuestionAnswer(c.Answer, by) }) }
        : Refusal.Unmet("no-such-question-asked", Regulation.OrientedOnAllCosts);
}
