using System.Text.Json;
using System.Text.Json.Serialization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Common;

/// <summary>How a case is written as one document. Enums by name, identifiers as text, amounts in øre.</summary>
public static class CaseJson
{
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

    private sealed class ValueConverter<TValue, TPlain>(Func<TValue, TPlain> to, Func<TPlain, TValue> from) : JsonConverter<TValue>
    {
        public override TValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            from(JsonSerializer.Deserialize<TPlain>(ref reader, options)!);

        public override void Write(Utf8JsonWriter writer, TValue value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, to(value), options);
    }
}
