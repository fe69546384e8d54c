namespace LivIR.Credentials.Features.Binder;

/// <summary>The page that lies on top of a binder: what is in it, and how to check that nothing was changed.</summary>
internal static class BinderReadme
{
    /// <summary>The text.</summary>
    /// <param name="facility">The facility's name.</param>
    /// <param name="standard">The standard's name.</param>
    /// <param name="fingerprint">The fingerprint of the key that signs.</param>
    public static string Text(string facility, string standard, string fingerprint) => $"""
        Audit binder of {facility} for {standard}

        index.xlsx       Begin here: the standard clause by clause, what each clause rests on, every staff
                         file line by line, documents, accreditations, numbers, waivers and corrective actions, with links
                         to the files.
        staff/           One folder for each staff member; file.html shows the file in a surveyor's order.
        documents/       Documents of the facility that the standard asks.
        accreditations/  What accrediting bodies wrote.
        rows/            The lists of index.xlsx as plain text.
        manifest/        The sum (SHA-256) of every file and of every row, and the signature.

        Unpack the ZIP into a folder of its own, so that the links work.

        To check that nothing was changed, with tools that every Linux, macOS or Windows subsystem has,
        in the folder with this page:

          1. openssl dgst -sha256 -verify manifest/public-key.pem -signature manifest/manifest.sig manifest/manifest.txt
             answers "Verified OK".
          2. openssl pkey -pubin -in manifest/public-key.pem -outform DER | sha256sum
             answers {fingerprint}
             Ask the hospital for this fingerprint by another way than this binder; its Binder page shows it.
          3. sha256sum manifest/files.sha256 manifest/rows.sha256
             answers the two sums that stand in manifest/manifest.txt.
          4. sha256sum --check --quiet manifest/files.sha256
             answers nothing; a file that was changed or is missing is named.
          5. Where a list in rows/ was changed, this names each row that differs:
             for f in rows/*.csv; do n=0; while IFS= read -r line; do n=$((n+1));
             s=$(printf %s "$line" | sha256sum | cut -c1-64); grep -q "^$s  $f:$n$" manifest/rows.sha256 || echo "$f:$n"; done < "$f"; done

        The program that made it does all of this, and looks at the rows of index.xlsx and at the ZIP itself: verify-binder FILE.zip

        """.ReplaceLineEndings("\n");
}
