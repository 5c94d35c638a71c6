select 'case_management_coverage' as mart, regional_group, replied_count as state_count, party_count from mart.case_management_coverage
where replied_count > party_count
union all
select 'focal_point_coverage' as mart, regional_group, state_count, party_count from mart.focal_point_coverage
where state_count > party_count
union all
select 'authority_coverage' as mart, regional_group, state_count, party_count from mart.authority_coverage
where state_count > party_count
