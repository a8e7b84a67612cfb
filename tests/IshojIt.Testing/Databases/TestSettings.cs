using Microsoft.Extensions.Configuration;

namespace IshojIt.Testing.Databases;

/// <summary>Which servers the tests are given by the environment.</summary>
internal static class TestSettings
{
    public const string SqlServerName = "ISHOJIT_TEST_SQLSERVER";

    private static readonly IConfigurationRoot Given = new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <summary>Connection string to a server where databases may be created; null where none is given.</summary>
    public static string? SqlServer => Read(SqlServerName);

    /// <summary>As <see cref="SqlServer"/>; null lets the tests start a server of their own.</summary>
    public static string? PostgreSql => Read("ISHOJIT_TEST_POSTGRES");

    public static IEnumerable<string> Path => (Read("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static string? Read(string name) => string.IsNullOrWhiteSpace(Given[name]) ? null : Given[name];
}
