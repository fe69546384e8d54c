using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Standards.ClauseEditor;
using LivIR.Credentials.Features.Standards.LoadEdition;
using LivIR.Credentials.Features.Standards.RehearseDraft;
using LivIR.Credentials.Features.Standards.StandardClauses;
using LivIR.Credentials.Features.Standards.StandardList;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Standards;

/// <summary>What is asked: standards with their editions and clauses, and drafts of rules that are rehearsed before they count.</summary>
public static class StandardsFeature
{
    /// <summary>Adds the readers and the handlers.</summary>
    public static IServiceCollection AddStandardsFeature(this IServiceCollection services) => services
        .AddSingleton<DraftDesk>()
        .AddSingleton<RehearsalReader>()
        .AddSingleton<TakeBackReader>()
        .AddSingleton<CatalogueWordsReader>()
        .AddSingleton<StandardListReader>()
        .AddSingleton<StandardClausesReader>()
        .AddSingleton<ClauseEditorReader>()
        .AddSingleton<KeepClauseHandler>()
        .AddSingleton<LoadEditionHandler>()
        .AddSingleton<PublishDraftHandler>()
        .AddSingleton<DraftSideReader>()
        .AddSingleton<IReport, RehearsalReport>();
}

/// <summary>Addresses of the pages about standards and drafts.</summary>
public static class StandardsLinks
{
    /// <summary>Change a clause, in a draft where one is named.</summary>
    /// <param name="standard">The standard.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="wording">Which of its wordings, counted from 0.</param>
    public static string EditClause(string standard, string edition, string clause, Guid? draft = null, int wording = 0) =>
        $"{AppLinks.Standards}/clause?standard={Escape(standard)}&edition={Escape(edition)}&clause={Escape(clause)}{Draft(draft)}{(wording > 0 ? $"&wording={RuleWords.Whole(wording)}" : "")}";

    /// <summary>Add a clause.</summary>
    public static string AddClause(string standard, string edition, Guid? draft = null) => $"{AppLinks.Standards}/clause?standard={Escape(standard)}&edition={Escape(edition)}{Draft(draft)}";

    /// <summary>Load an edition from a file.</summary>
    public static string Load(Guid? draft = null) => $"{AppLinks.Standards}/load{(draft is { } id ? $"?draft={id}" : "")}";

    /// <summary>Take back the last publication of a clause.</summary>
    public static string TakeBackClause(string standard, string edition, string clause) => $"{AppLinks.Standards}/take-back?standard={Escape(standard)}&edition={Escape(edition)}&clause={Escape(clause)}";

    /// <summary>Take back the last change of how a credential type is judged.</summary>
    public static string TakeBackType(string code) => $"{AppLinks.Standards}/take-back?type={Escape(code)}";

    /// <summary>Take back everything a draft published.</summary>
    public static string TakeBackDraft(Guid id) => $"{AppLinks.Standards}/take-back?draft={id}";

    /// <summary>One edition of a standard.</summary>
    public static string Edition(string standard, string edition) => $"{AppLinks.Standard(standard)}?edition={Escape(edition)}";

    /// <summary>A standard as its file has it.</summary>
    public static string Export(string standard) => $"/exports/standards/{Escape(standard)}.json";

    private static string Draft(Guid? draft) => draft is { } id ? $"&draft={id}" : "";

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
