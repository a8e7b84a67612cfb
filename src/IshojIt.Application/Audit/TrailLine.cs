using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Audit;

/// <summary>One line of a case's history as a person reads it: an entry, or saves of the same person that follow each other, from the first to the last.</summary>
public sealed record TrailLine(int First, int Last, DateTimeOffset Since)
{
    public int Count => Last - First + 1;

    /// <summary>The lines of entries in their order, the oldest first.</summary>
    public static IReadOnlyList<TrailLine> Of(IEnumerable<AuditEntryRow> entries)
    {
        var lines = new List<TrailLine>();
        AuditEntryRow? before = null;
        foreach (var entry in entries)
        {
            if (before is not null && IsSaveOf(entry, before))
            {
                lines[^1] = lines[^1] with { Last = entry.Seq };
            }
            else
            {
                lines.Add(new TrailLine(entry.Seq, entry.Seq, entry.At));
            }

            before = entry;
        }

        return lines;
    }

    private static bool IsSaveOf(AuditEntryRow entry, AuditEntryRow before) =>
        entry.Action == CommandKind.Save.Kebab() && before.Action == entry.Action && before.By == entry.By && before.ActingFor == entry.ActingFor && before.Seq == entry.Seq - 1;
}
