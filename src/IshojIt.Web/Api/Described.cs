namespace IshojIt.Web.Api;

/// <summary>The body that an address reads.</summary>
public sealed record ReadsBody(BodyShape Shape);

/// <summary>A query field or header that an address reads, with the values that it knows where they are few.</summary>
public sealed record ReadsParameter(string Name, bool IsHeader, bool IsRequired, string Type = "string", IReadOnlyList<string>? Values = null);

/// <summary>What the description of the API says of an address beside its pattern.</summary>
public static class Described
{
    private const string Problems = "application/problem+json";

    /// <summary>Reads a body by a reader, which says itself what it reads.</summary>
    public static RouteHandlerBuilder Reads(this RouteHandlerBuilder route, Action<BodyReader> read) => route
        .WithMetadata(new ReadsBody(BodyShape.Of(read)))
        .Refuses(StatusCodes.Status403Forbidden, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status400BadRequest, StatusCodes.Status409Conflict);

    /// <summary>Changes what somebody saw, on the version that she saw.</summary>
    public static RouteHandlerBuilder OnVersion(this RouteHandlerBuilder route) => route
        .WithMetadata(new ReadsParameter("If-Match", true, true))
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status412PreconditionFailed, StatusCodes.Status428PreconditionRequired);

    /// <summary>Creates, once for each key.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder route) => route
        .WithMetadata(new ReadsParameter("Idempotency-Key", true, false))
        .Produces<T>(StatusCodes.Status201Created);

    /// <summary>Shows what is there, or that nothing is.</summary>
    public static RouteHandlerBuilder Shows<T>(this RouteHandlerBuilder route) => route.Produces<T>().Refuses(StatusCodes.Status404NotFound);

    /// <summary>Lists page by page.</summary>
    public static RouteHandlerBuilder Pages<T>(this RouteHandlerBuilder route) => route
        .Asks("page[size]", "integer").Asks("page[after]").Produces<T>().Refuses(StatusCodes.Status400BadRequest);

    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder route, string name, string type = "string", IReadOnlyList<string>? values = null) =>
        route.WithMetadata(new ReadsParameter(name, false, false, type, values));

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses)
        {
            route.Produces<ProblemBody>(status, Problems);
        }

        return route;
    }
}
