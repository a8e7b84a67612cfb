using IshojIt.Application.Common;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Infrastructure.Workbooks;

/// <summary>Registers the writer of workbooks.</summary>
public static class WorkbookSetup
{
    public static IServiceCollection AddWorkbooks(this IServiceCollection services) => services.AddSingleton<IWorkbooks, XlsxWorkbooks>();
}
