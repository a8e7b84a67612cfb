using IshojIt.Testing.Databases;
using Xunit;

[assembly: AssemblyFixture(typeof(PostgreSqlServer))]
