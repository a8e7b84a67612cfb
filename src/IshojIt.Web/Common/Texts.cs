namespace IshojIt.Web.Common;

/// <summary>Every text on screen and in answers, by key; Danish first, English beside it.</summary>
public sealed class Texts;
