using LivIR.Credentials.Features.Texts;
using SkiaSharp;

namespace LivIR.Credentials.IntegrationTests.Features.Evidence;

/// <summary>PDFs whose pages can be drawn, and whether this machine can draw them.</summary>
internal static class DrawnPages
{
    public static void SkipWhereNone()
    {
        if (!LimitedProgram.IsInstalled("pdftoppm") || !LimitedProgram.IsInstalled("pdfinfo"))
        {
            Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is null, "pdfinfo and pdftoppm are not installed.");
            Assert.Fail("pdfinfo and pdftoppm are not installed.");
        }
    }

    public static byte[] Pdf(int pages)
    {
        using var bytes = new MemoryStream();
        using (var document = SKDocument.CreatePdf(bytes))
        {
            for (var i = 0; i < pages; i++)
            {
                document.BeginPage(420, 595).DrawRect(10, 10, 30 + i, 40, new SKPaint { Color = SKColors.Navy });
                document.EndPage();
            }

            document.Close();
        }

        return bytes.ToArray();
    }
}
