using ClosedXML.Excel;

namespace LivIR.Credentials.Testing;

/// <summary>Spreadsheets as managers keep them for themselves: people down, certificates across, days, colours and remarks in the cells. The people are invented.</summary>
public static class GridFiles
{
    /// <summary>Titles above, last valid days in the cells, employee numbers, remarks, colours and a legend below.</summary>
    public static MemoryStream English() => Save("Certificates", sheet =>
    {
        sheet.Cell("A1").Value = "IR nursing - certificates 2026";
        sheet.Range("A1:H1").Merge().Style.Font.Bold = true;
        sheet.Cell("A2").Value = "Dates are expiry dates unless noted";
        Row(sheet, 4, "Employee no", "Name", "E-mail", "BLS", "ACLS", "Radiation safety (taken)", "Moderate sedation", "Locker");
        Row(sheet, 5, "E0001", "Ann Baker", "ann@hospital.example", Day(2027, 3, 31), Day(2027, 5, 31), Day(2025, 10, 2), "n/a", 12);
        Row(sheet, 6, "E0002", "Bob Carter", "", Day(2026, 12, 31), "see HR", Day(2026, 1, 15), Day(2027, 9, 30), 13);
        Row(sheet, 7, "E0003", "Carla Diaz", "", "n/a", Day(2027, 1, 31), "pending", "-", 7);
        Row(sheet, 8, "E0099", "Nobody Known", "", Day(2027, 2, 28), "", "", "", "");
        Row(sheet, 10, "Red = expired");
        Row(sheet, 11, "Yellow = expires within 90 days");
        Colour(sheet, "D6", XLColor.Yellow);
        Colour(sheet, "E6", XLColor.Red);
        Colour(sheet, "A10", XLColor.Red);
        Colour(sheet, "A11", XLColor.Yellow);
    });

    /// <summary>In Turkish: "SURNAME, Name", some numbers missing, days as text with points, "yok", "muaf" and "süresiz".</summary>
    public static MemoryStream Turkish() => Save("Liste", sheet =>
    {
        sheet.Cell("A1").Value = "GİRİŞİMSEL RADYOLOJİ SERTİFİKA TAKİP ÇİZELGESİ";
        sheet.Range("A1:F1").Merge();
        sheet.Cell("A2").Value = "Geçerlilik tarihleri yazılmıştır";
        Row(sheet, 3, "Adı Soyadı", "Sicil No", "TYD", "ACLS/İKYD", "Radyasyon güvenliği (veriliş tarihi)", "El hijyeni");
        Row(sheet, 4, "YILDIZ, Can", "", "31.12.2026", "yok", "05.03.2025", "süresiz");
        Row(sheet, 5, "ÖZTÜRK, Ayşe", "E0002", "30.06.2027", "31.01.2027", "12.11.2025", "İK'ya sor");
        Row(sheet, 6, "ŞAHİN Mehmet", "E0003", "muaf", "28.02.2027", "", "31.08.2027");
        Row(sheet, 8, "Not: kırmızı olanların süresi dolmuştur");
        Colour(sheet, "C4", XLColor.Red);
    });

    /// <summary>Headings in two rows, merged over the days of issue, last valid days and numbers below them; two languages; days kept as dates and written in words and numbers.</summary>
    public static MemoryStream Mixed() => Save("IR team", sheet =>
    {
        sheet.Cell("A1").Value = "IR team - credentials";
        sheet.Range("A1:J1").Merge();
        Row(sheet, 2, "Staff ID", "Name", "BLS", "", "", "ACLS", "", "Radyasyon güvenliği", "", "EBIR");
        Row(sheet, 3, "", "", "Card no", "Issued", "Expires", "Issue date", "Valid until", "Veriliş", "Geçerlilik", "");
        foreach (var area in new[] { "A2:A3", "B2:B3", "C2:E2", "F2:G2", "H2:I2", "J2:J3" })
        {
            sheet.Range(area).Merge().Style.Fill.BackgroundColor = XLColor.LightBlue;
        }

        Row(sheet, 4, "E0001", "Ann Baker", "B-100", Day(2025, 3, 10), Day(2027, 3, 31), "14 Mar 2025", "Mar 2027", "05/11/2025", "n/a", Day(2020, 6, 1));
        Row(sheet, 5, "E0002", "CARTER, Bob", "n/a", "n/a", "n/a", "02/03/2025", "03/2027", "", "", "see HR");
        Row(sheet, 6, "E0003", "Carla Diaz", "", Day(2025, 1, 20), "lifetime", "n/a", "n/a", "20/11/2025", "süresiz", "pending");
        Colour(sheet, "E4", XLColor.LightGreen);
        Colour(sheet, "J5", XLColor.Orange);
    });

    private static DateTime Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);

    private static void Colour(IXLWorksheet sheet, string cell, XLColor colour) => sheet.Cell(cell).Style.Fill.BackgroundColor = colour;

    private static void Row(IXLWorksheet sheet, int number, params object[] values)
    {
        for (var at = 0; at < values.Length; at++)
        {
            var cell = sheet.Cell(number, at + 1);
            switch (values[at])
            {
                case "":
                    break;
                case string text:
                    cell.Style.NumberFormat.Format = "@";
                    cell.SetValue(text);
                    break;
                case DateTime day:
                    cell.SetValue(day);
                    cell.Style.NumberFormat.Format = "dd/mm/yyyy";
                    break;
                case int count:
                    cell.SetValue(count);
                    break;
            }
        }
    }

    private static MemoryStream Save(string name, Action<IXLWorksheet> fill)
    {
        using var workbook = new XLWorkbook();
        fill(workbook.AddWorksheet(name));
        var file = new MemoryStream();
        workbook.SaveAs(file);
        file.Position = 0;
        return file;
    }
}
