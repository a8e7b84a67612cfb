namespace IshojIt.Web.Common;

/// <summary>Stands for <c>Texts.resx</c> (Danish) and <c>Texts.en.resx</c>, where every text on the screen lives.</summary>
public sealed class Texts;
