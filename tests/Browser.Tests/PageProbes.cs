namespace Zoning.Browser.Tests;

/// <summary>Questions asked inside the page; each answers with what it finds wrong.</summary>
internal static class PageProbes
{
    private const string Visible = """
        const visible = el => { const s = getComputedStyle(el); const b = el.getBoundingClientRect();
            return s.visibility !== 'hidden' && s.display !== 'none' && b.width > 0 && b.height > 0 && b.right > 0; };
        const texts = () => { const found = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walk.nextNode()) { const el = walk.currentNode.parentElement;
                if (walk.currentNode.textContent.trim() && !el.closest('script,style,title,desc,defs') && visible(el)) found.push(el); }
            return [...new Set(found)]; };
        """;

    /// <summary>Texts whose contrast with what lies behind is under 4.5 to 1 (WCAG 2.2, 1.4.3).</summary>
    internal const string FaintText = "() => {" + Visible + """
        const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length > 3 ? m : [...m, 1]; };
        const light = c => { const p = c.slice(0, 3).map(v => { const s = v / 255; return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4); });
            return 0.2126 * p[0] + 0.7152 * p[1] + 0.0722 * p[2]; };
        const behind = el => { for (let e = el; e; e = e.parentElement) {
            if (e instanceof SVGElement && !(e instanceof SVGSVGElement)) continue;
            const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0.99) return c; } return [255, 255, 255, 1]; };
        return texts().map(el => { const s = getComputedStyle(el);
            const a = light(parse(el instanceof SVGElement ? s.fill : s.color)), b = light(behind(el));
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            return ratio < 4.5 ? ratio.toFixed(2) + ' ' + el.tagName + ' ' + el.textContent.trim().slice(0, 40) : null; }).filter(Boolean);
        }
        """;

    /// <summary>Texts that come out smaller than 12 pixels on the screen.</summary>
    internal const string TinyText = "() => {" + Visible + """
        return texts().map(el => { let size = parseFloat(getComputedStyle(el).fontSize);
            if (el instanceof SVGGraphicsElement) { const m = el.getScreenCTM(); size *= Math.hypot(m.a, m.b); }
            return size < 11.9 ? size.toFixed(1) + ' ' + el.tagName + ' ' + el.textContent.trim().slice(0, 40) : null; }).filter(Boolean);
        }
        """;

    /// <summary>Figures, pictures, tables, regions, groups and controls without a name.</summary>
    internal const string Nameless = """
        () => [...document.querySelectorAll('figure, svg:not(.defs):not([aria-hidden]), table, [role=region], [role=group], [role=img], nav, section, button, a')]
            .filter(el => { const by = (el.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean);
                const text = by.map(id => (document.getElementById(id) || {}).textContent || '').join(' ') || el.getAttribute('aria-label')
                    || (el.caption ? el.caption.textContent : '') || (el.matches('button, a') ? el.textContent : '')
                    || (el.querySelector(':scope > title') || {}).textContent || '';
                return !text.trim(); })
            .map(el => el.outerHTML.slice(0, 120))
        """;

    /// <summary>Buttons under 24 by 24 pixels (WCAG 2.2, 2.5.8), and areas of the page's own buttons under 44 high.</summary>
    internal const string SmallTargets = "() => {" + Visible + """
        return [...document.querySelectorAll('button, summary')].filter(visible).map(el => { const b = el.getBoundingClientRect();
            return b.height < 32 || b.width < 24 ? Math.round(b.width) + 'x' + Math.round(b.height) + ' ' + el.textContent.slice(0, 30) : null; }).filter(Boolean);
        }
        """;
}
