using System.Text.Json;
using System.Text.Json.Serialization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Common;

/// <summary>How a case is written as one document. Enums by name, identifiers as text, amounts in øre.</summary>
public static class CaseJson
{
    private static readonly string ItemsName = JsonNamingPolicy.CamelCase.ConvertName(nameof(Proposal.Items));

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.CamelCase),
            new ValueConverter<UserId, string>(v => v.Value, v => new UserId(v)),
            new ValueConverter<AreaCode, string>(v => v.Value, v => new AreaCode(v)),
            new ValueConverter<DirectorAreaCode, string>(v => v.Value, v => new DirectorAreaCode(v)),
            new ValueConverter<ProposalId, Guid>(v => v.Value, v => new ProposalId(v)),
            new ValueConverter<Dkk, long>(v => v.Oere, v => new Dkk(v)),
        },
    };

    /// <summary>The same for anonymous summaries, whose properties are all computed.</summary>
    public static JsonSerializerOptions WithComputed { get; } = new(Options) { IgnoreReadOnlyProperties = false };

    public static string Write(Proposal proposal) => JsonSerializer.Serialize(proposal, Options);

    public static Proposal Read(string document) => JsonSerializer.Deserialize<Proposal>(document, Options)!;

    /// <summary>What was read, to be carried to where it is shown.</summary>
    public static string Carry<T>(T read) => JsonSerializer.Serialize(read, Options);

    public static T Carried<T>(string carried) => JsonSerializer.Deserialize<T>(carried, Options)!;

    /// <summary>A case's items on meetings alone, for a list of many cases.</summary>
    public static IReadOnlyList<AgendaItem> ReadItems(string document)
    {
        using var json = JsonDocument.Parse(document);
        return json.RootElement.TryGetProperty(ItemsName, out var items) ? items.Deserialize<List<AgendaItem>>(Options)! : [];
    }

    private sealed class ValueConverter<TValue, TPlain>(Func<TValue, TPlain> to, Func<TPlain, TValue> from) : JsonConverter<TValue>
    {
        public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            from(JsonSerializer.Deserialize<TPlain>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, to(value), options);
    }
}
