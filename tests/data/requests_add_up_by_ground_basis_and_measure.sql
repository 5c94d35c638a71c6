with parts as (
    select 'ground' as breakdown, request_kind, direction, request_count, refused_count as whole_count, is_suppressed
    from mart.request_refusals_by_ground
    union all
    select 'basis' as breakdown, request_kind, direction, request_count, all_request_count as whole_count, is_suppressed
    from mart.requests_by_legal_basis
    union all
    select
        'measure' as breakdown,
        'mutual_legal_assistance' as request_kind,
        direction,
        request_count,
        all_request_count as whole_count,
        is_suppressed
    from mart.requests_by_coercion
),

summed as (
    select
        breakdown,
        request_kind,
        direction,
        whole_count,
        coalesce(sum(request_count), 0) as shown_count,
        bool_or(is_suppressed) as is_suppressed
    from parts
    group by breakdown, request_kind, direction, whole_count
)

select * from summed
where shown_count > whole_count or (shown_count = whole_count) = is_suppressed
