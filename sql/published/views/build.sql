-- one row: the build that made this mart
select
    -- Publication it was built for
    $publication as publication,
    -- Month the paper covers, YYYY-MM
    $as_at as as_at,
    -- Force whose published files were used; blank where the extracts are the force's own
    $force::varchar as force,
    -- true where any extract is made up
    $is_synthetic as is_synthetic,
    -- When the build began, UTC
    $built_at as built_at
