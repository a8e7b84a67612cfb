using System.Text.Json.Nodes;
using IshojIt.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>Registering who acts for whom: who may, what is refused, who is told, and how it ends.</summary>
[Guards("R15.0-3")]
public sealed class AbsenceTests : IDisposable
{
    private readonly ApiHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("dorte.direktor")]
    [InlineData("signe.sekretaer")]
    [InlineData("adam.admin")]
    public async Task She_herself_a_secretary_or_an_administrator_enters_it_and_all_may_read_it(string by)
    {
        var added = (await (await _host.As(by)).PostAsync("/substitutes", Wanted())).Expect(201);

        var seen = (await (await _host.As("rita.revisor")).GetAsync("/substitutes"))["items"]!.AsArray().Single()!;

        Assert.Equal((added.Text("id"), "dorte.direktor", "soren.budget", "director", by),
            ((string?)seen["id"], (string?)seen["for"], (string?)seen["by"], (string?)seen["role"], (string?)seen["registeredBy"]));
        Assert.EndsWith("/substitutes/" + added.Text("id"), added.Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soren.budget", "by", "soren.budget", "absence-of-another")]
    [InlineData("lone.budget", "by", "soren.budget", "absence-of-another")]
    [InlineData("signe.sekretaer", "by", "signe.sekretaer", "own-substitution")]
    [InlineData("adam.admin", "by", "adam.admin", "own-substitution")]
    [InlineData("lone.budget", "from", "not a day", "absence-of-another")]
    public async Task Others_and_the_substitute_herself_do_not_enter_it(string actor, string field, string value, string code)
    {
        var answer = await (await _host.As(actor)).PostAsync("/substitutes", Wanted(w => w[field] = value));

        Assert.Equal((403, code), (answer.Status, answer.Text("code")));
    }

    [Theory]
    [InlineData("by", "dorte.direktor", "substitute-is-herself")]
    [InlineData("role", "itCentre", "role-not-held")]
    [InlineData("role", "auditor", "role-has-no-substitute")]
    [InlineData("by", "rita.revisor", "auditor-changes-nothing")]
    [InlineData("by", "adam.admin", "administrator-has-no-case")]
    [InlineData("from", "2026-11-01", "period-has-begun")]
    public async Task What_breaks_a_rule_is_refused_and_says_which(string field, string value, string code)
    {
        var answer = await (await _host.As("dorte.direktor")).PostAsync("/substitutes", Wanted(w => w[field] = value));

        Assert.Equal((409, code, "§ 15"), (answer.Status, answer.Text("code"), answer.Text("paragraph")));
        Assert.NotEqual("refusal." + code, answer.Text("detail"));
    }

    [Theory]
    [InlineData("to", "2026-11-22", "to")]
    [InlineData("to", "2027-12-24", "to")]
    [InlineData("by", "nobody", "by")]
    [InlineData("role", "king", "role")]
    public async Task What_is_misshapen_is_refused_by_its_field(string field, string value, string path)
    {
        var answer = await (await _host.As("dorte.direktor")).PostAsync("/substitutes", Wanted(w => w[field] = value));

        Assert.Equal(400, answer.Status);
        Assert.Equal([path], answer.Errors);
    }

    [Fact]
    public async Task A_role_has_one_substitute_at_a_time_and_a_substitute_has_none()
    {
        var dorte = await _host.As("dorte.direktor");
        (await dorte.PostAsync("/substitutes", Wanted())).Expect(201);

        var second = await dorte.PostAsync("/substitutes", Wanted(w => w["by"] = "lone.budget"));
        var onwards = await (await _host.As("soren.budget")).PostAsync("/substitutes", Wanted(w => (w["for"], w["by"]) = ("soren.budget", "lone.budget")));

        Assert.Equal((409, "substitute-overlaps"), (second.Status, second.Text("code")));
        Assert.Equal((409, "substitute-does-not-cascade"), (onwards.Status, onwards.Text("code")));
    }

    [Fact]
    public async Task Of_many_who_enter_the_same_at_once_one_does()
    {
        var signe = await _host.As("signe.sekretaer");
        var adam = await _host.As("adam.admin");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => (n % 2 == 0 ? signe : adam).PostAsync("/substitutes", Wanted())));

        Assert.Single(answers, a => a.Status == 201);
        Assert.Equal(19, answers.Count(a => a.Status == 409 && a.Text("code") == "substitute-overlaps"));
    }

    [Fact]
    public async Task The_same_key_enters_once()
    {
        var dorte = await _host.As("dorte.direktor");

        var first = (await dorte.PostAsync("/substitutes", Wanted(), key: "k1")).Expect(201);
        var again = (await dorte.PostAsync("/substitutes", Wanted(), key: "k1")).Expect(201);

        Assert.Equal(first.Text("id"), again.Text("id"));
    }

    [Fact]
    public async Task Both_are_told_of_the_beginning_and_of_the_end()
    {
        var dorte = await _host.As("dorte.direktor");
        var added = (await dorte.PostAsync("/substitutes", Wanted())).Expect(201);
        (await dorte.PostAsync($"/substitutes/{added.Text("id")}/end", new { reason = "Hjemme før tid" })).Expect(200);

        var told = await _host.ReadAsync(db => db.OutboxMessages.Where(m => m.SubstituteId != null).OrderBy(m => m.Kind).ThenBy(m => m.Recipient)
            .Select(m => new { m.Kind, m.Recipient, m.ProposalId }).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            [("substitute-ended", "dorte.direktor"), ("substitute-ended", "soren.budget"), ("substitute-registered", "dorte.direktor"), ("substitute-registered", "soren.budget")],
            told.Select(t => (t.Kind, t.Recipient.Value)));
        Assert.All(told, t => Assert.Equal(default, t.ProposalId));
    }

    [Fact]
    public async Task An_end_holds_from_today_and_the_row_and_its_trail_stay()
    {
        var dorte = await _host.As("dorte.direktor");
        var added = (await dorte.PostAsync("/substitutes", Wanted())).Expect(201);

        var ended = (await dorte.PostAsync($"/substitutes/{added.Text("id")}/end", new { reason = "Hjemme før tid" })).Expect(200);
        var again = await dorte.PostAsync($"/substitutes/{added.Text("id")}/end", null);
        var me = await (await _host.As("soren.budget")).GetAsync("/me");
        var rows = await _host.ReadAsync(db => db.Substitutes.CountAsync(TestContext.Current.CancellationToken));
        var trail = await _host.ReadAsync(db => db.OrganisationAuditEntries.OrderBy(e => e.Seq).ToListAsync(TestContext.Current.CancellationToken));

        Assert.Equal((_host.Day(), "dorte.direktor", "Hjemme før tid"), ((string?)ended["ended"]!["from"], (string?)ended["ended"]!["by"], (string?)ended["ended"]!["reason"]));
        Assert.Equal((409, "period-is-over"), (again.Status, again.Text("code")));
        Assert.Empty(me["actingFor"]!.AsArray());
        Assert.Empty((await dorte.GetAsync("/substitutes"))["items"]!.AsArray());
        Assert.Equal(1, rows);
        Assert.Equal(["register-substitute", "end-substitute"], trail.Select(e => e.Action));
        Assert.Null(Application.Audit.AuditChain.FirstBroken(trail));
    }

    [Fact]
    public async Task Only_those_who_enter_it_end_it_and_what_is_not_there_is_not_found()
    {
        var added = (await (await _host.As("dorte.direktor")).PostAsync("/substitutes", Wanted())).Expect(201);

        var other = await (await _host.As("lone.budget")).PostAsync($"/substitutes/{added.Text("id")}/end", null);
        var unknown = await (await _host.As("dorte.direktor")).PostAsync($"/substitutes/{Guid.Empty}/end", null);

        Assert.Equal((403, 404), (other.Status, unknown.Status));
    }

    [Theory]
    [InlineData("substitutes")]
    [InlineData("absences")]
    public async Task An_end_is_refused_for_who_and_what_before_it_is_for_its_shape(string kind)
    {
        var dorte = await _host.As("dorte.direktor");
        var entered = kind == "absences" ? await dorte.PostAsync("/absences", new { user = "dorte.direktor", from = _host.Day(), to = _host.Day(5) }) : await dorte.PostAsync("/substitutes", Wanted());
        var id = entered.Expect(201).Text("id");
        var misshapen = new { reasons = 1 };

        var anonymous = await _host.Anonymous.PostAsync($"/{kind}/{id}/end", misshapen);
        var unknown = await dorte.PostAsync($"/{kind}/{Guid.Empty}/end", misshapen);
        var notHers = await (await _host.As("lone.budget")).PostAsync($"/{kind}/{id}/end", misshapen);
        var hers = await dorte.PostAsync($"/{kind}/{id}/end", misshapen);

        Assert.Equal((401, 404, 403, 400), (anonymous.Status, unknown.Status, notHers.Status, hers.Status));
    }

    [Fact]
    public async Task An_absence_is_entered_once_for_its_days_and_ends_by_date_or_before()
    {
        var dorte = await _host.As("dorte.direktor");
        var added = (await dorte.PostAsync("/absences", new { user = "dorte.direktor", from = _host.Day(), to = _host.Day(5) })).Expect(201);

        var twice = await dorte.PostAsync("/absences", new { user = "dorte.direktor", from = _host.Day(5), to = _host.Day(9) });
        (await dorte.PostAsync($"/absences/{added.Text("id")}/end", null)).Expect(200);
        var anew = await dorte.PostAsync("/absences", new { user = "dorte.direktor", from = _host.Day(1), to = _host.Day(2) });

        Assert.Equal((409, "absence-overlaps", 201), (twice.Status, twice.Text("code"), anew.Status));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_the_first_to_begin_first()
    {
        var signe = await _host.As("signe.sekretaer");
        foreach (var (person, day) in new[] { ("dorte.direktor", 3), ("vagn.direktor", 1), ("tage.direktor", 2) })
        {
            (await signe.PostAsync("/substitutes", Wanted(w => (w["for"], w["from"]) = (person, _host.Day(day))))).Expect(201);
        }

        var first = await signe.GetAsync("/substitutes?page[size]=2");
        var second = await signe.GetAsync("/substitutes?page[size]=2&page[after]=" + first.Text("next"));

        Assert.Equal(["vagn.direktor", "tage.direktor", "dorte.direktor"], first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(i => (string?)i!["for"]));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task A_substitute_entered_today_has_the_waiting_tasks_when_the_answer_comes_and_loses_them_with_the_end()
    {
        var proposal = await (await (await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain("connection", "301"))).AssessedAsync()).DecidedAsync("director");
        var dorte = await _host.As("dorte.direktor");

        var added = (await dorte.PostAsync("/substitutes", Wanted())).Expect(201);
        var having = await proposal.DutiesOfAsync("soren.budget");
        (await dorte.PostAsync($"/substitutes/{added.Text("id")}/end", null)).Expect(200);
        var over = await proposal.DutiesOfAsync("soren.budget");

        Assert.Contains("director-approve", having);
        Assert.DoesNotContain("director-approve", over);
    }

    private JsonObject Wanted(Action<JsonObject>? change = null)
    {
        var wanted = new JsonObject { ["for"] = "dorte.direktor", ["by"] = "soren.budget", ["role"] = "director", ["from"] = _host.Day(), ["to"] = _host.Day(18) };
        change?.Invoke(wanted);
        return wanted;
    }
}
