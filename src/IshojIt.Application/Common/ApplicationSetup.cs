using IshojIt.Application.Demo;
using IshojIt.Application.Meetings;
using IshojIt.Application.People;
using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Application.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Common;

/// <summary>Registers the use cases and queries.</summary>
public static class ApplicationSetup
{
    public static IServiceCollection AddApplication(this IServiceCollection services) => services
        .AddScoped<OrganisationReader>()
        .AddScoped<SettingsReader>()
        .AddScoped<CaseStore>()
        .AddScoped<CaseQueries>()
        .AddScoped<MeetingDesk>()
        .AddScoped<SystemRegister>()
        .AddScoped<SystemChoices>()
        .AddScoped<SystemOverlaps>()
        .AddScoped<DemoSeed>()
        .AddSingleton<CreateProposal>()
        .AddSingleton<ActOnCase>()
        .AddSingleton<RefreshDueCases>();
}
