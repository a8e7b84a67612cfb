using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace IshojIt.Testing.Databases;

/// <summary>Counts the commands that reach the databases of one folder or server name while it lives, whichever thread sends them.</summary>
public sealed class CommandCount : IDisposable
{
    private readonly string _database;
    private readonly List<IDisposable> _subscriptions = [];
    private int _count;

    /// <param name="database">Part of the connection string that only the database counted has.</param>
    public CommandCount(string database)
    {
        _database = database;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(new Listening<DiagnosticListener>(Listen)));
    }

    public int Value => _count;

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private void Listen(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(listener.Subscribe(new Listening<KeyValuePair<string, object?>>(e =>
            {
                if (e.Value is CommandExecutedEventData executed && executed.Command.Connection?.ConnectionString.Contains(_database, StringComparison.Ordinal) == true)
                {
                    Interlocked.Increment(ref _count);
                }
            })));
        }
    }

    private sealed class Listening<T>(Action<T> next) : IObserver<T>
    {
        public void OnNext(T value) => next(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
