using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Xunit;

namespace IshojIt.Testing.Databases;

/// <summary>
/// One PostgreSQL server for a test run: the one given by ISHOJIT_TEST_POSTGRES, else an own one on a free loopback port, stopped at the end.
/// It is an assembly fixture; a run without PostgreSQL fails.
/// </summary>
public sealed class PostgreSqlServer : IAsyncLifetime
{
    private static string? _server;
    private static int _databases;

    private string? _binaries;
    private string? _folder;
    private bool _asPostgres;

    public async ValueTask InitializeAsync() => _server = TestSettings.PostgreSql ?? await StartAsync();

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_folder is not null)
        {
            await RunAsync(Binary("pg_ctl"), "stop", "-D", Data, "-m", "immediate", "-w");
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>Makes a fresh database and answers its connection string.</summary>
    internal static async Task<string> CreateDatabaseAsync(CancellationToken ct)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"ishojit_{Path.GetRandomFileName()[..8]}_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"CREATE DATABASE \"{name}\"", ct);
        return new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 20 }.ConnectionString;
    }

    internal static async Task DropDatabaseAsync(string connectionString)
    {
        await using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        await ExecuteAsync($"DROP DATABASE \"{new NpgsqlConnectionStringBuilder(connectionString).Database}\" WITH (FORCE)", CancellationToken.None);
    }

    private static string Server => _server ?? throw new InvalidOperationException("The test assembly lacks [assembly: AssemblyFixture(typeof(PostgreSqlServer))].");

    private string Data => Path.Combine(_folder!, "data");

    private static async Task ExecuteAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    private async Task<string> StartAsync()
    {
        _binaries = FindBinaries();
        _folder = Directory.CreateTempSubdirectory("ishojit-postgres-").FullName;
        // The server refuses to run as root, so root lets the user that the packages make run it.
        if ((await RunAsync("id", "-u")).Trim() == "0")
        {
            await RunAsync("chown", "postgres", _folder);
            _asPostgres = true;
        }

        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        await RunAsync(Binary("initdb"), "-D", Data, "-U", "ishojit", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        await RunAsync(Binary("pg_ctl"), "start", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"),
            "-o", $"-p {port} -h 127.0.0.1 -k {_folder} -F -c max_connections=300");
        return $"Host=127.0.0.1;Port={port};Username=ishojit;Database=postgres";
    }

    private static string FindBinaries()
    {
        const string Packaged = "/usr/lib/postgresql";
        var packaged = Directory.Exists(Packaged)
            ? Directory.GetDirectories(Packaged).OrderByDescending(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out var v) ? v : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        return TestSettings.Path.Concat(packaged).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")) && File.Exists(Path.Combine(d, "pg_ctl")))
            ?? throw new InvalidOperationException("PostgreSQL is needed for the tests: install it, or name a server in ISHOJIT_TEST_POSTGRES.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Binary(string name) => Path.Combine(_binaries!, name);

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        string[] all = _asPostgres ? ["runuser", "-u", "postgres", "--", program, .. arguments] : [program, .. arguments];
        using var process = Process.Start(new ProcessStartInfo(all[0], all[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder ?? "/",
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} failed: {output}{await error}");
    }
}
