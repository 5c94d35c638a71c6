select
    figures.document,
    figures.statement
from raw.published_figures as figures
left join mart.published_figure_checks as checks
    on
        figures.document = checks.document
        and figures.statement = checks.statement
        and figures.as_of = checks.as_of
where checks.document is null
