using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json.Nodes;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.OpenApi;

namespace IshojIt.Web.Api;

/// <summary>The OpenAPI description: bodies as their readers read them, answers as they are written.</summary>
public static class ApiDescription
{
    private const string HourPattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>Every code that a refusal can have: those that have a text.</summary>
    private static readonly IReadOnlyList<string> Codes =
    [
        .. new ResourceManager(typeof(Texts)).GetResourceSet(CultureInfo.InvariantCulture, true, false)!.Cast<DictionaryEntry>()
            .Select(text => ((string)text.Key).Split('.')).Where(key => key is ["refusal", _]).Select(key => key[1]).Order(StringComparer.Ordinal),
    ];

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(json => ApiJson.Configure(json.SerializerOptions))
        .AddOpenApi("v1", options =>
        {
            // The screens' own addresses and those of the demonstration are no part of the contract.
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "IshøjIT", Version = "v1" };
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                var metadata = context.Description.ActionDescriptor.EndpointMetadata;
                AddParameters(operation, [.. metadata.OfType<ReadsParameter>()]);
                if (metadata.OfType<ReadsBody>().LastOrDefault() is { } body)
                {
                    operation.RequestBody = new OpenApiRequestBody
                    {
                        Required = body.Shape.Required.Count > 0,
                        Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = SchemaOf(body.Shape) } },
                    };
                }

                return Task.CompletedTask;
            });
            options.AddSchemaTransformer((schema, context, _) =>
            {
                if (context.JsonPropertyInfo is { Name: "code" } property && property.DeclaringType == typeof(ProblemBody))
                {
                    schema.Enum = [.. Codes.Select(code => (JsonNode)code)];
                }

                Simplify(schema, Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type);
                return Task.CompletedTask;
            });
        });

    private static void AddParameters(OpenApiOperation operation, IReadOnlyList<ReadsParameter> read)
    {
        operation.Parameters = [.. operation.Parameters ?? [], .. read.Select(p => new OpenApiParameter
        {
            Name = p.Name,
            In = p.IsHeader ? ParameterLocation.Header : ParameterLocation.Query,
            Required = p.IsRequired,
            Schema = p.Values is { } values ? Choice(values) : new OpenApiSchema { Type = p.Type == "integer" ? JsonSchemaType.Integer : JsonSchemaType.String },
        })];
    }

    private static OpenApiSchema SchemaOf(BodyShape shape) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Properties = shape.Fields.ToDictionary(f => f.Name, f => (IOpenApiSchema)SchemaOf(f)),
        Required = shape.Required.ToHashSet(),
    };

    private static OpenApiSchema SchemaOf(BodyField field) => field.Kind switch
    {
        FieldKind.Text => new() { Type = JsonSchemaType.String, MaxLength = field.Max },
        FieldKind.Choice => Choice(field.Values!),
        FieldKind.Flag => new() { Type = JsonSchemaType.Boolean },
        FieldKind.Count => Count(field),
        FieldKind.Amount => new() { Type = JsonSchemaType.Number, Minimum = "0", MultipleOf = 0.01m },
        FieldKind.Date => new() { Type = JsonSchemaType.String, Format = "date" },
        FieldKind.Time => Hour(),
        FieldKind.Id => new() { Type = JsonSchemaType.String, Format = "uuid" },
        FieldKind.Texts => new() { Type = JsonSchemaType.Array, MinItems = field.Min, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
        FieldKind.Counts => new() { Type = JsonSchemaType.Array, Items = Count(field) },
        FieldKind.List => new() { Type = JsonSchemaType.Array, Items = SchemaOf(field.Shape!) },
        _ => SchemaOf(field.Shape!),
    };

    private static OpenApiSchema Choice(IReadOnlyList<string> values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(v => (JsonNode)v)] };

    private static OpenApiSchema Count(BodyField field) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = field.Min?.ToString(CultureInfo.InvariantCulture),
        Maximum = field.Max?.ToString(CultureInfo.InvariantCulture),
    };

    private static OpenApiSchema Hour() => new() { Type = JsonSchemaType.String, Pattern = HourPattern };

    /// <summary>Value types are written as plain text and numbers.</summary>
    private static void Simplify(OpenApiSchema schema, Type type)
    {
        if (type == typeof(UserId) || type == typeof(AreaCode) || type == typeof(DirectorAreaCode) || type == typeof(ProposalId))
        {
            schema.Type = JsonSchemaType.String;
        }
        else if (type == typeof(TimeOnly))
        {
            (schema.Type, schema.Format, schema.Pattern) = (JsonSchemaType.String, null, HourPattern);
        }
        else if (type == typeof(Dkk))
        {
            schema.Type = JsonSchemaType.Number;
        }
    }
}
