using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IshojIt.Application.Common;

/// <summary>How value types are stored, alike on every provider: instants as UTC, money as whole øre, identifiers as text.</summary>
internal static class Conventions
{
    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configuration.Properties<Dkk>().HaveConversion<DkkConverter>();
        configuration.Properties<UserId>().HaveConversion<UserIdConverter>().HaveMaxLength(120);
        configuration.Properties<AreaCode>().HaveConversion<AreaCodeConverter>().HaveMaxLength(20);
        configuration.Properties<DirectorAreaCode>().HaveConversion<DirectorAreaCodeConverter>().HaveMaxLength(20);
        configuration.Properties<ProposalId>().HaveConversion<ProposalIdConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class DkkConverter() : ValueConverter<Dkk, long>(amount => amount.Oere, stored => new Dkk(stored));

    private sealed class UserIdConverter() : ValueConverter<UserId, string>(id => id.Value, stored => new UserId(stored));

    private sealed class AreaCodeConverter() : ValueConverter<AreaCode, string>(code => code.Value, stored => new AreaCode(stored));

    private sealed class DirectorAreaCodeConverter() : ValueConverter<DirectorAreaCode, string>(code => code.Value, stored => new DirectorAreaCode(stored));

    private sealed class ProposalIdConverter() : ValueConverter<ProposalId, Guid>(id => id.Value, stored => new ProposalId(stored));
}
