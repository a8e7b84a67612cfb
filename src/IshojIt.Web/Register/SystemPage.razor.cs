using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Register;

/// <summary>What was read of a system, carried from the first rendering into the circuit; nothing where there is no such system.</summary>
public sealed record SystemPageState(Guid Id, SystemRow? System, IReadOnlyList<SystemUse> Users, IReadOnlyList<SystemCaseRow> Cases, IReadOnlyList<HistoryEntry> History);

/// <summary>One system: what the register states, the cases behind it, and every change.</summary>
public sealed partial class SystemPage
{
    private const int MostChanges = 100;

    private Reader? _reader;

    [PersistentState]
    public SystemPageState? Read { get; set; }

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private SystemRow? Shown => Read?.System;

    private bool MayChange => _reader!.Roles.Contains(Role.ItCentre);

    private Crumb[] Crumbs => [new(L["nav.systems"], "/systemer"), new(Shown!.Name)];

    /// <summary>Owners that came with a case are users; those that were entered are names.</summary>
    private string OwnerName => Shown!.Owner is { Length: > 0 } owner ? _reader!.FullName(new UserId(owner)) : "–";

    protected override async Task OnParametersSetAsync()
    {
        var reader = _reader ??= await Reader.OfAsync(Desk, L);
        if (Read?.Id != Id)
        {
            Read = await Desk.AskAsync<IServiceProvider, SystemPageState>((services, user) => ReadAsync(services, user, reader));
        }

        if (Shown is null)
        {
            Navigation.NotFound();
        }
    }

    /// <summary>All in one scope, so that the organisation is read once.</summary>
    private async Task<SystemPageState> ReadAsync(IServiceProvider services, UserId user, Reader reader)
    {
        var register = services.GetRequiredService<SystemRegister>();
        if (await register.FindAsync(Id, CancellationToken.None) is not { } system)
        {
            return new SystemPageState(Id, null, [], [], []);
        }

        var changes = await register.AuditAsync(Id, null, MostChanges, CancellationToken.None);
        return new SystemPageState(
            Id,
            system,
            await services.GetRequiredService<SystemSearch>().UsersOfAsync(Id, user, CancellationToken.None),
            await services.GetRequiredService<SystemSearch>().CasesOfAsync(Id, user, CancellationToken.None),
            [.. (changes?.Items ?? []).Reverse().Select(c => new HistoryEntry(
                NameFor(reader, c.By, c.ActingFor), L["systems.did." + c.Action] is { ResourceNotFound: false } did ? did : L["systems.did.case"], c.At))]);
    }

    private string NameFor(Reader reader, UserId by, UserId? actingFor) => actingFor is { } absent
        ? L["person.actingFor", reader.FullName(by), reader.FullName(absent)]
        : reader.FullName(by);
}
