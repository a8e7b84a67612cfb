namespace IshojIt.Application.Register;

/// <summary>Suppliers are compared without case, blanks and company form.</summary>
public static class SupplierKeys
{
    public static string? Of(string? supplier)
    {
        var key = string.Concat((supplier ?? "").ToLowerInvariant().Where(c => !char.IsWhiteSpace(c)));
        foreach (var form in new[] { "a/s", "aps" })
        {
            key = key.EndsWith(form, StringComparison.Ordinal) ? key[..^form.Length] : key;
        }

        return key.Length == 0 ? null : key;
    }
}
