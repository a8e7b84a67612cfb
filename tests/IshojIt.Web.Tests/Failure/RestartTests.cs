using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Failure;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ishojit-restart-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_text_that_was_answered_as_saved_is_there_after_the_app_was_killed()
    {
        string path;
        using (var app = await AppProcess.StartAsync(_folder, TestContext.Current.CancellationToken))
        {
            var lone = await SignedInAsync(app);
            path = "/proposals/" + (await lone.PostAsync("/proposals", new { title = "Udkast", budgetArea = "301" })).Expect(201).Text("number");
            (await lone.PutAsync(path, new { title = "Udkast", budgetArea = "301", purpose = "Skrevet lige før strømmen gik" }, "\"1\"")).Expect(200);
            await app.KillAsync(TestContext.Current.CancellationToken);
        }

        using var again = await AppProcess.StartAsync(_folder, TestContext.Current.CancellationToken);
        var shown = await (await SignedInAsync(again)).GetAsync(path);

        Assert.Equal((200, "Skrevet lige før strømmen gik", "2"), (shown.Status, shown.Text("purpose"), shown.Text("version")));
    }

    private static async Task<ApiUser> SignedInAsync(AppProcess app)
    {
        var user = new ApiUser(new HttpClient { BaseAddress = app.Address });
        return await user.SignInAsync("lone.budget") == 204 ? user : throw new InvalidOperationException("Not signed in.");
    }
}
