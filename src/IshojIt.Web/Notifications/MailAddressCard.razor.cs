using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Notifications;

/// <summary>Who has no mail address, and the addresses of those who are searched for; an administrator sets and corrects them.</summary>
public sealed partial class MailAddressCard
{
    private readonly Dictionary<UserId, string?> _typed = [];
    private string? _search;
    private string? _saved;
    private string? _problem;
    private UserId? _wrong;

    [PersistentState]
    public AddressBookView? Read { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        if (Read is null)
        {
            await LoadAsync();
        }
    }

    private static string IdOf(PersonAddress person) => "mail-" + person.User.Value;

    private string? TypedFor(PersonAddress person) => _typed.TryGetValue(person.User, out var typed) ? typed : person.Address;

    private void Type(PersonAddress person, string? text)
    {
        _typed[person.User] = text;
        (_wrong, _problem) = _wrong == person.User ? (null, null) : (_wrong, _problem);
    }

    private async Task FindAsync(string? search)
    {
        (_search, _saved) = (search, null);
        await LoadAsync();
    }

    private async Task SaveAsync(PersonAddress person)
    {
        var fields = new MailAddressFields(person.User, TypedFor(person), person.Address);
        var done = await Desk.AskAsync<SetMailAddress, Result<PersonAddress>>((set, user) => set.RunAsync(fields, user, CancellationToken.None));
        await LoadAsync();
        if (done.Value is { } set)
        {
            _typed.Remove(person.User);
            (_wrong, _problem, _saved) = (null, null, L[set.Address is null ? "addresses.removed" : "addresses.saved", set.Name, set.Address ?? ""]);
            return;
        }

        var now = Read?.Found.FirstOrDefault(p => p.User == person.User)?.Address;
        (_wrong, _saved) = (person.User, null);
        _problem = done.Refusal!.Kind switch
        {
            RefusalKind.Conflict => now is null ? L["addresses.conflict.none"] : L["addresses.conflict", now],
            RefusalKind.Invalid => L["error." + done.Refusal.Errors[0].Code],
            _ => RefusalWords.Of(done.Refusal, L).Reason,
        };
    }

    private async Task LoadAsync() =>
        Read = (await Desk.AskAsync<MailAddressBook, Result<AddressBookView>>((book, user) => book.ReadAsync(user, _search, CancellationToken.None))).Value;
}
