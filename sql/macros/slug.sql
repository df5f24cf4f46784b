-- one slug per name: small letters, digits and single hyphens
create or replace temp macro slug(name) as
    trim(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), '-')
