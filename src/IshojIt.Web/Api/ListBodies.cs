using System.Text.Json;
using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;

namespace IshojIt.Web.Api;

/// <summary>One page of a list as the API writes it.</summary>
public sealed record PageBody<T>(IEnumerable<T> Items, string? Next);

public static class Pages
{
    /// <summary>The page with each row written as the API writes it.</summary>
    public static IResult Json<TRow, T>(Page<TRow> page, Func<TRow, T> write) => Results.Json(new PageBody<T>(page.Items.Select(write), page.Next), ApiJson.Options);
}

public sealed record CaseRowBody(
    string Number, string Title, ProposalState State, PoliticalStage? Stage, Route? Route, AreaCode BudgetArea, UserId? Holder, string? WaitingFor, DateOnly? Deadline, DateTimeOffset UpdatedAt)
{
    public static CaseRowBody Of(CaseListRow c) => new(c.Number, c.Title, c.State, c.Stage, c.Route, c.BudgetArea, c.Holder, c.WaitingFor, c.Deadline, c.UpdatedAt);
}

public sealed record RequirementsBody(bool CanStart, IEnumerable<RequirementBody> Requirements);

public sealed record RequirementBody(
    RequirementId Id, string Paragraph, bool Applies, bool Met, DateTimeOffset? Since, UserId? By, string? Missing, string? WhatToDo, IEnumerable<string>? WhoCan, UserId? ActingFor, IReadOnlyList<AreaYearAmount>? Amounts);

public sealed record OfferBody(string Command, bool Allowed, string? Code, string? Requirement, string? Paragraph, string? Reason, string? Lifts);

public sealed record AuditBody(
    int Seq, DateTimeOffset At, UserId By, UserId? ActingFor, string Action, string? Rule, JsonElement? Before, JsonElement? After, string Hash, string PreviousHash);

public sealed record TaskBody(string Proposal, string Title, string Duty, string Paragraph, DateTimeOffset Since, DateOnly? Deadline, UserId? ActingFor)
{
    public static TaskBody Of(TaskRow t) => new(t.Proposal, t.Title, t.Duty.Kebab(), t.Paragraph, t.Since, t.Deadline, t.ActingFor);
}

public sealed record SystemBody(
    Guid Id, string Name, string? Owner, AreaCode BudgetArea, string? Supplier, DateOnly? ContractEnd, Hosting Hosting, IReadOnlyList<string> Interfaces, SystemState State, int Version)
{
    public static SystemBody Of(SystemRow s) => new(s.Id, s.Name, s.Owner, s.BudgetArea, s.Supplier, s.ContractEnd, s.Hosting, s.InterfaceNames, s.State, s.Version);
}

/// <summary>The areas that use a system beside its owner.</summary>
public sealed record SystemUsersBody(IReadOnlyList<SystemUse> Items);

/// <summary>A meeting in the list; <paramref name="Cancelled"/> says why it was called off.</summary>
public sealed record MeetingRowBody(Guid Id, Body Body, string? Committee, DateOnly Date, TimeOnly Time, string? Place, string? Cancelled);

public sealed record MeetingBody(Guid Id, Body Body, string? Committee, DateOnly Date, TimeOnly Time, string? Place, int Version, string? Cancelled, IEnumerable<ItemBody> Items);

public sealed record PlacedBody(int N, int RunningNumber);

/// <summary>An item of a meeting; of one that is closed to the reader only its place and public title.</summary>
public sealed record ItemBody(int N, int RunningNumber, bool Closed, string? Title)
{
    public string? Proposal { get; init; }

    public string? ClosedReason { get; init; }

    public string? PublicTitle { get; init; }

    public IReadOnlyList<ItemPoint>? Points { get; init; }

    public Outcome? Outcome { get; init; }

    public string? Text { get; init; }

    public ItemOutcome? Decision { get; init; }

    public string? TakenOff { get; init; }
}

public sealed record MeBody(UserId User, string? DisplayName, IEnumerable<MyRoleBody> Roles, IEnumerable<ActingForBody> ActingFor);

public sealed record MyRoleBody(Role Role, IEnumerable<string> Units);

public sealed record ActingForBody(UserId User, Role Role, DateOnly From, DateOnly To);

public sealed record OrganisationBody(IEnumerable<DirectorAreaBody> DirectorAreas, IEnumerable<BudgetAreaBody> BudgetAreas);

public sealed record DirectorAreaBody(DirectorAreaCode Code, string Name, UserId? Director);

public sealed record BudgetAreaBody(AreaCode Code, string Name, DirectorAreaCode DirectorArea, string Committee, UserId? Holder);
