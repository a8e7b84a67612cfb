namespace IshojIt.Domain.Common;

/// <summary>A person's sign-in name, such as <c>lone.budget</c>: the stable key of a person everywhere.</summary>
public readonly record struct UserId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>The code of a budget area (budgetområde), such as <c>301</c>.</summary>
public readonly record struct AreaCode(string Value) : IComparable<AreaCode>
{
    public int CompareTo(AreaCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

/// <summary>The code of a director area (direktørområde), such as <c>BORN</c>.</summary>
public readonly record struct DirectorAreaCode(string Value) : IComparable<DirectorAreaCode>
{
    public int CompareTo(DirectorAreaCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
