package coop.minga.gateway.openapi;

import java.util.Collection;

/**
 * The explanations of problems as pages for people.
 *
 * <p>Guarantee: everything that is not markup of this class is escaped; needs no script and no other address.
 */
final class ProblemPages {
    /** The pages need nothing but their own style. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /** A page in the documentation, cut down to what matters. */
    static final String EXAMPLE = "<!DOCTYPE html><html lang=\"en\"><h1>There is no such resource</h1></html>";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <style>
            body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
            code { background: #eee; padding: 0 .2em }
            dt { font-weight: 600; margin-top: 1rem }
            </style>
            </head>
            <body>
            <h1>%1$s</h1>
            %2$s
            </body>
            </html>
            """;

    private ProblemPages() {}

    static String page(ProblemTypeView problem) {
        return PAGE.formatted(escape(problem.title()), """
                <dl>
                <dt>Code</dt><dd><code>%s</code></dd>
                <dt>Status</dt><dd>%d</dd>
                <dt>What to do</dt><dd>%s</dd>
                </dl>
                <p><a href="/problems">All problems</a> · <a href="/docs">Documentation</a></p>""".formatted(
                        escape(problem.code()), problem.status(), escape(problem.advice())));
    }

    static String index(Collection<ProblemTypeView> problems) {
        StringBuilder list = new StringBuilder("<ul>\n");
        for (ProblemTypeView problem : problems) {
            list.append("<li><a href=\"")
                    .append(escape(problem.type()))
                    .append("\"><code>")
                    .append(escape(problem.code()))
                    .append("</code></a> ")
                    .append(problem.status())
                    .append(' ')
                    .append(escape(problem.title()))
                    .append("</li>\n");
        }
        return PAGE.formatted("Problems", list.append("</ul>"));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
