using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.CaseScreen;

namespace IshojIt.Web.Proposals.Form;

/// <summary>Submitting and revising: what is missing first, then the summary of what it does, then the act.</summary>
public sealed partial class ProposalFormPage
{
    private int _attempt;
    private bool _tried;
    private Refusal? _refusal;

    private bool LacksText => string.IsNullOrWhiteSpace(_form!.Answer) && (_mode == FormMode.Revise || _form.NeedsAnswer);

    /// <summary>What is wrong now, from a try that failed until nothing is.</summary>
    private IReadOnlyList<FieldProblem> Problems => !_tried ? [] :
    [
        .. Screen.Gaps.Select(g => new FieldProblem(g.FieldId, L["errors.inStep", (int)g.Step, g.IsBlank ? L["errors.blank", g.Text].Value : g.Text], Address(g.Step, g.FieldId))),
        .. LacksText ? [new FieldProblem(AnswerKey, L[_mode == FormMode.Revise ? "revise.reasonMissing" : "form.answerMissing"])] : Array.Empty<FieldProblem>(),
    ];

    private async Task SubmitAsync()
    {
        await FlushAsync();
        if (_theirs is not null || _outage || (_mode == FormMode.Draft && _refusal is not null))
        {
            return;
        }

        _tried = true;
        Redraw();
        if (Problems.Count > 0)
        {
            _attempt++;
            return;
        }

        _tried = false;

        _refusal = Rehearsed.Refusal;
        if (_refusal is null && await ConfirmAsync())
        {
            await GiveAsync();
        }
    }

    private Task<bool> ConfirmAsync()
    {
        var told = _form!.Told(Rehearsed);
        var names = string.Join(", ", told.Select(u => Words.PersonName(u)));
        List<ConfirmItem> items =
        [
            new(L["confirm.proposal"], _form.Content.Title),
            new(L["confirm.route"], L["route." + _form.Suggestion.Route.Camel()]),
            new(L["confirm.costs"], L["confirm.costs.value", DanishAmount.Format(_form.Draft.Costs.Total), _form.Draft.Costs.BudgetYear, _form.Draft.Costs.LastYear, DanishAmount.Format(_form.Draft.Costs.After)]),
            new(L["confirm.told"], names.Length > 0 ? names : L["form.nobody"]),
        ];
        if (Rehearsed.Value is { } step)
        {
            items.AddRange(WaitingFor.Absences(step.After, _form.World, new Reader(_user, _form.World, L), L).Select((away, i) => new ConfirmItem(i == 0 ? L["confirm.absence"] : "", away)));
        }

        if (Effects is { } effects && _mode == FormMode.Revise)
        {
            var lines = RevisionWords.Lines(effects, Screen, L);
            items.AddRange(lines.Select((line, i) => new ConfirmItem(i == 0 ? L["revise.effects"] : "", line)));
        }

        var revises = _mode == FormMode.Revise;
        return ConfirmDialog.AskAsync(
            Dialogs, L[revises ? "revise.confirm" : "confirm.submit"], items, L[revises ? "revise.actTold" : "form.submitTold", told.Count], L[revises ? "confirm.revise.then" : "confirm.submit.then"]);
    }

    private async Task GiveAsync()
    {
        await _saving.WaitAsync();
        try
        {
            CaseCommand command = _mode == FormMode.Revise ? new Revise(_form!.Content, _form.Answer) : new Submit(string.IsNullOrWhiteSpace(_form!.Answer) ? null : _form.Answer);
            var given = await Desk.DoAsync(_number!, command, _version);
            if (given.Refusal?.Kind == RefusalKind.Conflict)
            {
                await MeetTheirsAsync();
            }
            else
            {
                _outage = given.Refusal?.Kind == RefusalKind.Unavailable;
                _refusal = _outage ? null : given.Refusal;
                _done = given.IsDone;
            }
        }
        catch (Exception error) when (Desk.OutageOf(error) is not null)
        {
            _outage = true;
        }
        finally
        {
            _saving.Release();
        }

        if (_done)
        {
            _unsavedSince = null;
            await TellAsync("finish");
            Navigation.NavigateTo($"/forslag/{_number}?gjort={(_mode == FormMode.Revise ? CommandKind.Revise : CommandKind.Submit).Kebab()}");
        }
    }
}
