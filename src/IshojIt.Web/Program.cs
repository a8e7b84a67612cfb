using IshojIt.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddShell();

var app = builder.Build();
app.UseShell();
app.MapShell();
app.Run();

/// <summary>Named so that tests can start the app.</summary>
public sealed partial class Program;
