using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using IshojIt.Application.Notifications;

namespace IshojIt.Web.Notifications;

/// <summary>One mail in the making, as text and as plain HTML side by side.</summary>
internal sealed class MailPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _html = new();
    private readonly string _title;

    public MailPage(string title, string language)
    {
        _title = title;
        _text.Append(title).Append("\n\n");
        _html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{E(language)}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{E(title)}</title></head>\n");
        _html.Append("<body style=\"margin:0;padding:24px;max-width:640px;font:16px/1.5 'Segoe UI',Arial,sans-serif;color:#1b2733;background:#ffffff\">\n");
        _html.Append(CultureInfo.InvariantCulture, $"<h1 style=\"font-size:20px;line-height:1.3\">{E(title)}</h1>\n");
    }

    public void Say(string sentence)
    {
        _text.Append(sentence).Append("\n\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p>{E(sentence)}</p>\n");
    }

    public void Section(string title)
    {
        _text.Append(title).Append('\n');
        _html.Append(CultureInfo.InvariantCulture, $"<h2 style=\"font-size:17px\">{E(title)}</h2>\n");
    }

    public void Facts(IEnumerable<(string Label, string Value)> facts)
    {
        _html.Append("<dl>\n");
        foreach (var (label, value) in facts)
        {
            _text.Append(label).Append(": ").Append(value).Append('\n');
            _html.Append(CultureInfo.InvariantCulture, $"<dt style=\"font-weight:600\">{E(label)}</dt><dd style=\"margin:0 0 8px\">{E(value)}</dd>\n");
        }

        _text.Append('\n');
        _html.Append("</dl>\n");
    }

    public void List(IEnumerable<(string Words, Uri Address, string Line)> items)
    {
        _html.Append("<ul>\n");
        foreach (var (words, address, line) in items)
        {
            _text.Append("- ").Append(words).Append("\n  ").Append(line).Append("\n  ").Append(address).Append('\n');
            _html.Append(CultureInfo.InvariantCulture, $"<li style=\"margin-bottom:8px\">{A(words, address)}<br>{E(line)}</li>\n");
        }

        _text.Append('\n');
        _html.Append("</ul>\n");
    }

    public void Link(string words, Uri address)
    {
        _text.Append(words).Append(": ").Append(address).Append("\n\n");
        _html.Append(CultureInfo.InvariantCulture, $"<p>{A(words, address)}</p>\n");
    }

    public Letter ToLetter() => new(_title, _text.ToString().TrimEnd() + "\n", _html + "</body></html>\n");

    private static string A(string words, Uri address) => $"<a href=\"{E(address.ToString())}\" style=\"color:#0b5cad\">{E(words)}</a>";

    private static string E(string text) => Encoder.Encode(text);
}
