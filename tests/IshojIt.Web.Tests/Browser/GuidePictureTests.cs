using IshojIt.Domain.People;
using IshojIt.Web.Help;
using IshojIt.Web.Tests.Architecture;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The pictures of the guides: the demonstration as each role meets it. With ISHOJIT_WRITE_DOCS=1 they are taken anew.</summary>
[Collection(OneBrowser.Name)]
public sealed class GuidePictureTests(RunningApp app)
{
    /// <summary>Who looks, where, through which link from there, and what must be on the picture.</summary>
    private static readonly Dictionary<Role, (string User, string Address, string Then, string Shown)> Pictures = new()
    {
        [Role.BudgetHolder] = ("lone.budget", "/forslag?tilstand=draft&mine=1", "/rediger", "#title"),
        [Role.ProposalEditor] = ("emil.sagsbehandler", "/", "", "main h1"),
        [Role.ItCentre] = ("ivan.it", "/it", "", "main tbody tr"),
        [Role.FinanceCentre] = ("freja.okonomi", "/oekonomi", "", "main tbody tr"),
        [Role.Director] = ("dorte.direktor", "/godkendelser", "", "[data-card]"),
        [Role.ChiefExecutive] = ("kirsten.kommunaldirektor", "/", "", "main h1"),
        [Role.CommitteeSecretary] = ("signe.sekretaer", "/moeder", "", "main tbody tr"),
        [Role.ExecutiveBoard] = ("dag.direktion", "/afvigelser", "", "main tbody tr"),
        [Role.DataProtection] = ("dina.databeskyttelse", "/", "", "main h1"),
        [Role.Auditor] = ("rita.revisor", "/forslag?tilstand=started", "?fane=historik", "ol.history li:nth-child(5)"),
    };

    [Fact]
    public async Task Each_guide_has_a_picture_of_what_its_role_meets()
    {
        var folder = Directory.CreateTempSubdirectory("ishojit-guides-").FullName;
        await using (var demo = HostedApp.Start(folder, demo: true))
        {
            foreach (var role in Guides.Roles)
            {
                var page = await app.SignedInAsync("", width: Guides.PictureWidth);
                await page.SetViewportSizeAsync(Guides.PictureWidth, Guides.PictureHeight);
                var root = demo.ClientOptions.BaseAddress.ToString().TrimEnd('/');
                await ShowAsync(page, root, Pictures[role]);
                await Screenshots.TakeViewAsync(page, Path.Combine("src", "IshojIt.Web", "wwwroot", Guides.Picture(role)));
                await page.Context.CloseAsync();
            }
        }

        Directory.Delete(folder, recursive: true);
        Nothing.In(Guides.Roles.Select(Guides.Picture).Where(picture => !File.Exists(Path.Combine(Sources.Root, "src", "IshojIt.Web", "wwwroot", picture))));
    }

    private static async Task ShowAsync(IPage page, string root, (string User, string Address, string Then, string Shown) picture)
    {
        await page.APIRequest.PostAsync(root + "/dev/sign-in", new() { Form = page.APIRequest.CreateFormData().Append("user", picture.User) });
        await page.OpenAsync(root + picture.Address);
        if (picture.Then.Length > 0)
        {
            var number = await page.Locator("a[data-row]").First.GetAttributeAsync("href");
            await page.OpenAsync(root + number!.Split('?')[0].Replace("/rediger", "", StringComparison.Ordinal) + picture.Then);
        }

        var shown = page.Locator(picture.Shown).First;
        await Assertions.Expect(shown).ToBeVisibleAsync();
        await shown.ScrollIntoViewIfNeededAsync();
    }
}
