using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Api;

/// <summary>How the API writes: camelCase, enums as camelCase text, amounts in kroner, nothing for null.</summary>
public static class ApiJson
{
    /// <summary>How an hour of the day is read and written.</summary>
    public const string HourAndMinute = "HH:mm";

    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new Writing<UserId>((w, v) => w.WriteStringValue(v.Value)));
        options.Converters.Add(new Writing<AreaCode>((w, v) => w.WriteStringValue(v.Value)));
        options.Converters.Add(new Writing<DirectorAreaCode>((w, v) => w.WriteStringValue(v.Value)));
        options.Converters.Add(new Writing<ProposalId>((w, v) => w.WriteStringValue(v.Value)));
        options.Converters.Add(new Writing<TimeOnly>((w, v) => w.WriteStringValue(v.ToString(HourAndMinute, CultureInfo.InvariantCulture))));
        options.Converters.Add(new Writing<Dkk>((w, v) => w.WriteNumberValue(v.Oere % 100 == 0 ? v.Oere / 100 : v.Kroner)));
        return options;
    }

    private sealed class Writing<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }
}
