namespace IshojIt.Web.Common;

/// <summary>Who did what and when, in words for the screen. <paramref name="Since"/>: the first time, where several are told as one.</summary>
public sealed record HistoryEntry(string Who, string What, DateTimeOffset At, string? Paragraph = null, string? Detail = null, DateTimeOffset? Since = null);
