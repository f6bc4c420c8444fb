using System.Text.Json;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using LedgerService;

var builder = WebApplication.CreateBuilder(args);
var settings = builder.Configuration.GetSection("Ledger").Get<ServiceSettings>() ?? new ServiceSettings();
builder.Services.AddSingleton(settings);
builder.WebHost.ConfigureKestrel(server => server.Limits.MaxRequestBodySize = settings.MostPostedBytes);
builder.Services.ConfigureHttpJsonOptions(json =>
    json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)));
builder.Services.AddProblemDetails();
builder.Services.AddHealthChecks();
builder.Services.AddOpenApi();
builder.Services.AddRateLimiter(limiter =>
{
    limiter.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
    limiter.AddPolicy("counties", _ => RateLimitPartition.GetConcurrencyLimiter("all", _ => new ConcurrencyLimiterOptions
    {
        PermitLimit = settings.MostAtOnce,
        QueueLimit = 4 * settings.MostAtOnce,
    }));
});

var app = builder.Build();
app.UseStatusCodePages(); // an answer without a body becomes a problem
app.UseRateLimiter();
app.MapHealthChecks("/health");
app.MapOpenApi();
LedgerEndpoint.Map(app);
app.Run();
