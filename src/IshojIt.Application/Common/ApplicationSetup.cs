using IshojIt.Application.Approvals;
using IshojIt.Application.Audit;
using IshojIt.Application.Costs;
using IshojIt.Application.Demo;
using IshojIt.Application.Deviations;
using IshojIt.Application.Jobs;
using IshojIt.Application.Lists;
using IshojIt.Application.Meetings;
using IshojIt.Application.Notifications;
using IshojIt.Application.Orientations;
using IshojIt.Application.Overview;
using IshojIt.Application.People;
using IshojIt.Application.Pipeline;
using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Application.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Common;

/// <summary>Registers the use cases and queries.</summary>
public static class ApplicationSetup
{
    public static IServiceCollection AddApplication(this IServiceCollection services) => services
        .AddScoped<DemoTasks>()
        .AddScoped<Membership>()
        .AddScoped<OrganisationReader>()
        .AddScoped<OrganisationTrail>()
        .AddScoped<AbsenceList>()
        .AddScoped<MailAddressBook>()
        .AddSingleton<SetMailAddress>()
        .AddScoped<SettingsReader>()
        .AddScoped<CaseStore>()
        .AddScoped<CaseQueries>()
        .AddScoped<OtherCases>()
        .AddScoped<RelatedCases>()
        .AddScoped<CaseChain>()
        .AddScoped<CaseList>()
        .AddScoped<SavedViews>()
        .AddScoped<CostLedger>()
        .AddScoped<UnfundedList>()
        .AddScoped<ChartOfAccounts>()
        .AddScoped<PoolBook>()
        .AddScoped<PoolList>()
        .AddSingleton<PoolDesk>()
        .AddScoped<PhaseLedger>()
        .AddScoped<ActualsList>()
        .AddScoped<BudgetRequestList>()
        .AddScoped<MyOverview>()
        .AddScoped<WaitingDuties>()
        .AddScoped<SystemPipeline>()
        .AddScoped<StartPipeline>()
        .AddScoped<PipelineQuarters>()
        .AddScoped<PipelineRight>()
        .AddScoped<OrientationList>()
        .AddSingleton<OrientationKeeping>()
        .AddScoped<FinanceDesk>()
        .AddScoped<ApprovalCards>()
        .AddScoped<MeetingDesk>()
        .AddSingleton<MeetingChanges>()
        .AddScoped<MeetingCalendar>()
        .AddScoped<RegisterTrail>()
        .AddScoped<SystemRegister>()
        .AddScoped<SystemOverlaps>()
        .AddScoped<AffectedAreas>()
        .AddScoped<SystemSearch>()
        .AddScoped<DeviationList>()
        .AddScoped<SystemChoices>()
        .AddScoped<DemoSeed>()
        .AddSingleton<CreateProposal>()
        .AddSingleton<ActOnCase>()
        .AddSingleton<AbsenceDesk>()
        .AddSingleton<LedgerKeeping>()
        .AddSingleton<RefreshDueCases>()
        .AddScoped<NoticePreferences>()
        .AddScoped<NoticeSorting>()
        .AddScoped<OutboxLeases>()
        .AddScoped<Envelopes>()
        .AddScoped<CaseEscalations>()
        .AddScoped<Inbox>()
        .AddScoped<OutboxDesk>()
        .AddSingleton<DrainOutbox>()
        .AddSingleton<SayDutySteps>()
        .AddSingleton<WriteDigests>()
        .AddSingleton<IJob, RefreshJob>()
        .AddSingleton<IJob, LedgerJob>()
        .AddSingleton<IJob, ReminderJob>()
        .AddSingleton<IJob, DigestJob>()
        .AddSingleton<IJob, DrainJob>()
        .AddSingleton<RunDueJobs>();
}
