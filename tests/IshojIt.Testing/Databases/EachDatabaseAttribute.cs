using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace IshojIt.Testing.Databases;

/// <summary>The databases that the same tests run on.</summary>
public enum DatabaseKind { Sqlite, PostgreSql, SqlServer }

/// <summary>Runs a theory on every database. Only SQL Server is ever skipped, and visibly, where no server is given.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachDatabaseAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new(
    [
        new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite),
        new TheoryDataRow<DatabaseKind>(DatabaseKind.PostgreSql),
        new TheoryDataRow<DatabaseKind>(DatabaseKind.SqlServer) { Skip = TestSettings.SqlServer is null ? $"{TestSettings.SqlServerName} names no server" : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
