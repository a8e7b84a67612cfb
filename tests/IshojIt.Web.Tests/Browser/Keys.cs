using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>A person who has only keys: each field is reached by Tab.</summary>
internal sealed class Keys(IPage page)
{
    private const int Most = 120;

    /// <summary>How often a pointer was pressed on the page, from here on.</summary>
    public async Task<Func<int>> PointersAsync()
    {
        var presses = 0;
        await page.ExposeFunctionAsync("pointerPressed", () => { presses++; });
        await page.AddInitScriptAsync("addEventListener('pointerdown', () => window.pointerPressed(), true)");
        return () => presses;
    }

    public async Task TypeAsync(string selector, string text)
    {
        await ReachAsync(selector);
        await page.Keyboard.TypeAsync(text);
    }

    public async Task PressAsync(string selector, string key)
    {
        await ReachAsync(selector);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>The answer at an index of a group of radio buttons.</summary>
    public async Task ChooseAsync(string field, int index)
    {
        await ReachAsync($"#{field} input");
        if (index == 0)
        {
            await page.Keyboard.PressAsync("Space");
        }

        for (var i = 0; i < index; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    /// <summary>Opens the list of natures, goes down to one, and lands in its first year.</summary>
    public async Task AddCostAsync(string area, int nature, string? amount = null)
    {
        await ReachAsync($"#udgifter-{area}-add");
        var rows = await page.Locator("tr[data-row]").CountAsync();
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < nature; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(rows + 1);
        await Assertions.Expect(page.Locator($"tbody[data-area='{area}'] tr[data-row] >> nth=-1").Locator("input.n").First).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(amount ?? "");
    }

    /// <summary>Opens the list of areas, goes down to one, and lands in its list of natures.</summary>
    public async Task AddAreaAsync(string area)
    {
        await ReachAsync("#udgifter-add-area");
        var down = await page.EvaluateAsync<int>("area => [...document.activeElement.options].findIndex(o => o.value === area)", area);
        await page.Keyboard.PressAsync("Space");
        for (var i = 0; i < down; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"#udgifter-{area}-add")).ToBeFocusedAsync();
    }

    public async Task BackAsync(string key)
    {
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync(key);
    }

    public async Task NextAsync(string text)
    {
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Takes the link on to the next step.</summary>
    public async Task OnAsync(int step)
    {
        await PressAsync(".step-acts .p", "Enter");
        await Assertions.Expect(page.Locator($".steps [data-step='{step}']")).ToHaveAttributeAsync("aria-current", "step");
        await Assertions.Expect(page.Locator("#trin-h")).ToBeFocusedAsync();
    }

    private async Task ReachAsync(string selector)
    {
        await page.Locator(selector).First.WaitForAsync();
        for (var i = 0; i < Most && !await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.True(await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector), $"Tab does not reach {selector}");
        Assert.True(await page.EvaluateAsync<bool>(FocusIsSeen), $"The focus on {selector} is not seen");
    }

    /// <summary>Inside the window, with its ring, and not wholly behind something that lies above it.</summary>
    private const string FocusIsSeen = """
        () => {
          const focused = document.activeElement;
          const box = focused.getBoundingClientRect();
          const ring = getComputedStyle(focused);
          const points = [[.5, .5], [.1, .1], [.9, .1], [.1, .9], [.9, .9]].map(([x, y]) => [box.left + box.width * x, box.top + box.height * y]);
          const seen = points.some(([x, y]) => {
            const top = document.elementFromPoint(x, y);
            return top && (focused.contains(top) || top.contains(focused));
          });
          return focused.matches(':focus-visible') && ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) > 0 && seen;
        }
        """;
}
