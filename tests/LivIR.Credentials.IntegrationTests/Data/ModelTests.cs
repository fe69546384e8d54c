using LivIR.Credentials.Data.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using AccountOptions = Microsoft.AspNetCore.Identity.IdentityOptions;

namespace LivIR.Credentials.IntegrationTests.Data;

public sealed class ModelTests
{
    [Fact]
    public void The_sql_server_migrations_are_what_the_model_says()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_sqlite_migrations_are_what_the_model_says()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void The_model_does_not_depend_on_the_options_of_the_host()
    {
        var host = new ServiceCollection()
            .Configure<AccountOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version1)
            .BuildServiceProvider();

        // A cache of its own: otherwise the first context of the process has decided already.
        using var db = new SqliteCredentialsDbContext(new DbContextOptionsBuilder<SqliteCredentialsDbContext>()
            .UseSqlite("Data Source=unused.db")
            .UseApplicationServiceProvider(host)
            .EnableServiceProviderCaching(false)
            .Options);

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void No_two_cascades_lead_from_one_table_to_another()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var model = db.GetService<IDesignTimeModel>().Model;
        var edges = model.GetEntityTypes().SelectMany(e => e.GetForeignKeys())
            .Where(key => !key.IsOwnership && (key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
            .Select(key => (From: Table(key.PrincipalEntityType), To: Table(key.DeclaringEntityType)))
            .ToLookup(edge => edge.From, edge => edge.To);

        Assert.NotEmpty(edges);
        foreach (var start in edges.Select(group => group.Key))
        {
            var reached = Reach(start, edges, [start]).ToList();
            Assert.DoesNotContain(start, reached);
            Assert.Equal(reached.Distinct(), reached);
        }
    }

    [Fact]
    public void No_index_is_on_a_text_without_a_length()
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var unbounded = db.Model.GetEntityTypes()
            .SelectMany(e => e.GetIndexes().SelectMany(i => i.Properties)
                .Concat(e.GetKeys().SelectMany(k => k.Properties))
                .Concat(e.GetForeignKeys().SelectMany(k => k.Properties)))
            .Where(p => p.GetColumnType().Contains("max", StringComparison.OrdinalIgnoreCase))
            .Select(p => $"{p.DeclaringType.DisplayName()}.{p.Name}");

        Assert.Empty(unbounded);
    }

    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void The_sql_server_script_is_valid_transact_sql(MigrationsSqlGenerationOptions options)
    {
        using var db = new SqlServerDesignTimeFactory().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript(options: options);

        new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(script), out var errors);

        Assert.Contains("CREATE TABLE [Credentials]", script, StringComparison.Ordinal);
        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
    }

    private static string Table(IReadOnlyEntityType type) => type.GetTableName() ?? type.Name;

    private static IEnumerable<string> Reach(string from, ILookup<string, string> edges, HashSet<string> way) =>
        edges[from].SelectMany(to => way.Contains(to) ? [to] : Reach(to, edges, [.. way, to]).Prepend(to));
}
