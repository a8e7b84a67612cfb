using IshojIt.Infrastructure.Database;
using IshojIt.Testing.Databases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Database;

public sealed class KeyTests
{
    [Theory, EachDatabase]
    public async Task What_one_instance_protects_another_on_the_same_database_opens(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await using var other = Another(kind, database.Connection);

        var closed = Protector(database.Services).Protect("a cookie");
        var opened = Protector(other).Unprotect(closed);

        Assert.Equal("a cookie", opened);
    }

    [Theory, EachDatabase]
    public async Task Another_database_has_other_keys(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await using var elsewhere = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);

        var closed = Protector(database.Services).Protect("a cookie");
        var opened = Record.Exception(() => Protector(elsewhere.Services).Unprotect(closed));

        Assert.IsAssignableFrom<System.Security.Cryptography.CryptographicException>(opened);
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static ServiceProvider Another(DatabaseKind kind, string connection) => new ServiceCollection()
        .AddDatabase(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = kind.ToString(),
            ["ConnectionStrings:IshojIt"] = connection,
        }).Build(), "")
        .BuildServiceProvider(validateScopes: true);
}
