--
-- PostgreSQL database dump
--

-- Dumped from database version 18.4
-- Dumped by pg_dump version 18.4

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: procrastinate_job_event_type; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);

--
-- Name: procrastinate_job_status; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);

--
-- Name: procrastinate_job_to_defer_v1; Type: TYPE; Schema: public; Owner: -
--

CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);

--
-- Name: procrastinate_cancel_job_v1(bigint, boolean, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;

--
-- Name: procrastinate_defer_jobs_v1(public.procrastinate_job_to_defer_v1[]); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;

    RETURN job_ids;
END;
$$;

--
-- Name: procrastinate_defer_periodic_job_v2(character varying, character varying, character varying, character varying, integer, character varying, bigint, jsonb); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;

    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;

    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;

    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;

    RETURN _job_id;
END;
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: procrastinate_jobs; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);

--
-- Name: procrastinate_fetch_job_v2(character varying[], bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;

 RETURN found_jobs;
END;
$$;

--
-- Name: procrastinate_finish_job_v1(bigint, public.procrastinate_job_status, boolean); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;

--
-- Name: procrastinate_notify_queue_abort_job_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_notify_queue_job_inserted_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_prune_stalled_workers_v1(double precision); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;

--
-- Name: procrastinate_register_worker_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;

--
-- Name: procrastinate_retry_job_v1(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;

--
-- Name: procrastinate_retry_job_v2(bigint, timestamp with time zone, integer, character varying, character varying); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;

    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;

END;
$$;

--
-- Name: procrastinate_trigger_abort_requested_events_procedure_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_scheduled_events_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);

	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_status_events_insert_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_trigger_function_status_events_update_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;

--
-- Name: procrastinate_unlink_periodic_defers_v1(); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;

--
-- Name: procrastinate_unregister_worker_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;

--
-- Name: procrastinate_update_heartbeat_v1(bigint); Type: FUNCTION; Schema: public; Owner: -
--

CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;

--
-- Name: access_apikey; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_apikey (
    id bigint NOT NULL,
    name character varying(100) NOT NULL,
    prefix character varying(16) NOT NULL,
    digest character varying(64) NOT NULL,
    scope character varying(8) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    created_by character varying(150) NOT NULL,
    last_used_at timestamp with time zone,
    revoked_at timestamp with time zone,
    CONSTRAINT access_apikey_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_apikey_last_used_at_check CHECK (((last_used_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_used_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_apikey_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_apikey_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_apikey ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_apikey_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_auditentry; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_auditentry (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_kind character varying(16) NOT NULL,
    actor character varying(150) NOT NULL,
    verb character varying(64) NOT NULL,
    object_kind character varying(32) NOT NULL,
    object_id character varying(64) NOT NULL,
    object_name character varying(200) NOT NULL,
    details jsonb NOT NULL,
    ip inet,
    CONSTRAINT access_auditentry_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_auditentry_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_auditentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_auditentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_invitation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_invitation (
    id bigint NOT NULL,
    digest character varying(64) NOT NULL,
    role character varying(16) NOT NULL,
    email character varying(254) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    accepted_by_id bigint,
    invited_by_id bigint,
    CONSTRAINT access_invitation_accepted_at_check CHECK (((accepted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (accepted_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_expires_at_check CHECK (((expires_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_invitation_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_invitation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_invitation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_invitation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_mailserver; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_mailserver (
    id bigint NOT NULL,
    host character varying(253) NOT NULL,
    port integer NOT NULL,
    tls character varying(8) NOT NULL,
    username character varying(300) NOT NULL,
    encrypted_password text NOT NULL,
    sender character varying(320) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(150) NOT NULL,
    CONSTRAINT access_mailserver_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_mailserver_port_check CHECK ((port >= 0))
);

--
-- Name: access_mailserver_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_mailserver ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_mailserver_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_signin; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_signin (
    id bigint NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(300) NOT NULL,
    ip inet,
    created_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT access_signin_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT access_signin_last_seen_at_check CHECK (((last_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: access_signin_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_signin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_signin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    first_name character varying(150) NOT NULL,
    last_name character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    role character varying(16) NOT NULL
);

--
-- Name: access_user_groups; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);

--
-- Name: access_user_groups_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: access_user_user_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);

--
-- Name: access_user_user_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.access_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.access_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_alert; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_alert (
    id bigint NOT NULL,
    kind character varying(8) NOT NULL,
    status character varying(8) NOT NULL,
    digest character varying(8) NOT NULL,
    importance integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    forced boolean NOT NULL,
    dispatched_at timestamp with time zone,
    sent_at timestamp with time zone,
    reason text NOT NULL,
    summaries_until timestamp with time zone,
    headline text NOT NULL,
    text text NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    campaign_id bigint,
    CONSTRAINT alerts_alert_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_dispatched_at_check CHECK (((dispatched_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (dispatched_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_due_at_check CHECK (((due_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (due_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_sent_at_check CHECK (((sent_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_alert_summaries_until_check CHECK (((summaries_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (summaries_until < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_alert_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_alert ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_alert_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_channel; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_channel (
    id bigint NOT NULL,
    name character varying(64) NOT NULL,
    kind character varying(16) NOT NULL,
    active boolean NOT NULL,
    for_operators boolean NOT NULL,
    secret character varying(128) NOT NULL,
    options jsonb NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT alerts_channel_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_channel_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_channel ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_channel_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_delivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_delivery (
    id bigint NOT NULL,
    channel_name character varying(64) NOT NULL,
    channel_kind character varying(16) NOT NULL,
    address text NOT NULL,
    status character varying(8) NOT NULL,
    held_until timestamp with time zone,
    next_at timestamp with time zone,
    attempts integer NOT NULL,
    payload jsonb NOT NULL,
    parts_sent integer NOT NULL,
    error text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    alert_id bigint NOT NULL,
    bundle_id bigint,
    recipient_id bigint,
    CONSTRAINT alerts_delivery_attempts_check CHECK ((attempts >= 0)),
    CONSTRAINT alerts_delivery_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_held_until_check CHECK (((held_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (held_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_next_at_check CHECK (((next_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_delivery_parts_sent_check CHECK ((parts_sent >= 0)),
    CONSTRAINT alerts_delivery_sent_at_check CHECK (((sent_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_delivery_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_incident; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_incident (
    id bigint NOT NULL,
    kind character varying(32) NOT NULL,
    subject character varying(200) NOT NULL,
    headline text NOT NULL,
    text text NOT NULL,
    over text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    closed_at timestamp with time zone,
    CONSTRAINT alerts_incident_closed_at_check CHECK (((closed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (closed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_incident_opened_at_check CHECK (((opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_incident_told_at_check CHECK (((told_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (told_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_incident_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_incident ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_incident_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_match; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_match (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    category character varying(16) NOT NULL,
    on_quote boolean NOT NULL,
    importance integer NOT NULL,
    listed boolean NOT NULL,
    baseline boolean NOT NULL,
    matched_at timestamp with time zone NOT NULL,
    summary text NOT NULL,
    sentiment character varying(8) NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    alert_id bigint,
    campaign_id bigint NOT NULL,
    engagement_id bigint NOT NULL,
    CONSTRAINT alerts_match_matched_at_check CHECK (((matched_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (matched_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_match_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_match ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_match_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_mute; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_mute (
    id bigint NOT NULL,
    until timestamp with time zone,
    created_at timestamp with time zone NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    campaign_id bigint,
    CONSTRAINT alerts_mute_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_mute_until_check CHECK (((until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT mute_names_something CHECK (((campaign_id IS NOT NULL) OR (account_id IS NOT NULL)))
);

--
-- Name: alerts_mute_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_mute ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_mute_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: alerts_recipient; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alerts_recipient (
    id bigint NOT NULL,
    address text NOT NULL,
    timezone character varying(64) NOT NULL,
    quiet_from time without time zone,
    quiet_until time without time zone,
    last_success_at timestamp with time zone,
    last_error text NOT NULL,
    last_error_at timestamp with time zone,
    failures integer NOT NULL,
    next_send_at timestamp with time zone,
    failed_at timestamp with time zone,
    campaign_id bigint,
    channel_id bigint NOT NULL,
    CONSTRAINT alerts_recipient_failed_at_check CHECK (((failed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (failed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_failures_check CHECK ((failures >= 0)),
    CONSTRAINT alerts_recipient_last_error_at_check CHECK (((last_error_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_error_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_last_success_at_check CHECK (((last_success_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_success_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT alerts_recipient_next_send_at_check CHECK (((next_send_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_send_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: alerts_recipient_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.alerts_recipient ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.alerts_recipient_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);

--
-- Name: auth_group_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_group_permissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: auth_permission; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);

--
-- Name: auth_permission_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accessattempt; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattempt (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    get_data text NOT NULL,
    post_data text NOT NULL,
    failures_since_start integer NOT NULL,
    CONSTRAINT axes_accessattempt_failures_since_start_check CHECK ((failures_since_start >= 0))
);

--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessattempt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessattempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accessattemptexpiration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessattemptexpiration (
    access_attempt_id integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

--
-- Name: axes_accessfailurelog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accessfailurelog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    locked_out boolean NOT NULL
);

--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accessfailurelog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accessfailurelog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: axes_accesslog; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.axes_accesslog (
    id integer NOT NULL,
    user_agent character varying(255) NOT NULL,
    ip_address inet,
    username character varying(255),
    http_accept character varying(1025) NOT NULL,
    path_info character varying(255) NOT NULL,
    attempt_time timestamp with time zone NOT NULL,
    logout_time timestamp with time zone,
    session_hash character varying(64) NOT NULL
);

--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.axes_accesslog ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.axes_accesslog_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaign; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaign (
    id bigint NOT NULL,
    name character varying(200) NOT NULL,
    client_name character varying(200) NOT NULL,
    client_key text GENERATED ALWAYS AS (lower(TRIM(BOTH FROM client_name))) STORED,
    client_email character varying(254) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    timezone character varying(64) NOT NULL,
    status character varying(16) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    importance_threshold integer NOT NULL,
    category_thresholds jsonb NOT NULL,
    action_thresholds jsonb NOT NULL,
    vip_threshold integer,
    digest_below integer,
    digest_minutes integer NOT NULL,
    hourly_cap integer,
    alert_channels character varying(64)[] NOT NULL,
    frequency_window_minutes integer NOT NULL,
    alert_spacing_minutes integer NOT NULL,
    compared_with character varying(32)[],
    alerts_on_spikes boolean DEFAULT false NOT NULL,
    spikes_checked_at timestamp with time zone,
    pace_mode character varying(8) NOT NULL,
    interval_minutes integer,
    target_delay_minutes integer,
    budget_dollars numeric(9,2),
    dollars_per_person_minute double precision,
    pace_computed_at timestamp with time zone,
    watches_quotes boolean NOT NULL,
    quote_importance integer,
    quote_views bigint,
    suggests_tweets boolean NOT NULL,
    quote_limit integer NOT NULL,
    next_poll_at timestamp with time zone NOT NULL,
    cycle_at timestamp with time zone,
    CONSTRAINT campaign_numbers_in_bounds CHECK (((alert_spacing_minutes <= 1440) AND (digest_below <= 1000000) AND ((digest_minutes >= 1) AND (digest_minutes <= 1440)) AND ((frequency_window_minutes >= 1) AND (frequency_window_minutes <= 1440)) AND (hourly_cap <= 1000000) AND (importance_threshold <= 1000000) AND (vip_threshold <= 1000000))),
    CONSTRAINT campaign_pace_in_bounds CHECK ((((interval_minutes IS NULL) OR ((interval_minutes >= 1) AND (interval_minutes <= 1440))) AND ((target_delay_minutes IS NULL) OR ((target_delay_minutes >= 1) AND (target_delay_minutes <= 1440))) AND ((budget_dollars IS NULL) OR ((budget_dollars > (0)::numeric) AND (budget_dollars <= (1000000)::numeric))))),
    CONSTRAINT campaign_quotes_in_bounds CHECK ((((quote_importance IS NULL) OR (quote_importance <= 1000000)) AND ((quote_views IS NULL) OR (quote_views <= '1000000000000000'::bigint)) AND (quote_limit <= 200))),
    CONSTRAINT campaign_thresholds_are_numbers CHECK (((jsonb_typeof(category_thresholds) = 'object'::text) AND (NOT jsonb_path_exists(category_thresholds, '$.*?(((@.type() != "number" || @ < 0) || @ > 1000000) || @.floor() != @)'::jsonpath)) AND ((jsonb_typeof(action_thresholds) = 'object'::text) AND (NOT jsonb_path_exists(action_thresholds, '$.*?(((@.type() != "number" || @ < 0) || @ > 1000000) || @.floor() != @)'::jsonpath))))),
    CONSTRAINT campaigns_campaign_alert_spacing_minutes_check CHECK ((alert_spacing_minutes >= 0)),
    CONSTRAINT campaigns_campaign_completed_at_check CHECK (((completed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (completed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_cycle_at_check CHECK (((cycle_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (cycle_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_digest_below_check CHECK ((digest_below >= 0)),
    CONSTRAINT campaigns_campaign_digest_minutes_check CHECK ((digest_minutes >= 0)),
    CONSTRAINT campaigns_campaign_ends_at_check CHECK (((ends_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (ends_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_frequency_window_minutes_check CHECK ((frequency_window_minutes >= 0)),
    CONSTRAINT campaigns_campaign_hourly_cap_check CHECK ((hourly_cap >= 0)),
    CONSTRAINT campaigns_campaign_importance_threshold_check CHECK ((importance_threshold >= 0)),
    CONSTRAINT campaigns_campaign_interval_minutes_check CHECK ((interval_minutes >= 0)),
    CONSTRAINT campaigns_campaign_next_poll_at_check CHECK (((next_poll_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_poll_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_pace_computed_at_check CHECK (((pace_computed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (pace_computed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_quote_importance_check CHECK ((quote_importance >= 0)),
    CONSTRAINT campaigns_campaign_quote_limit_check CHECK ((quote_limit >= 0)),
    CONSTRAINT campaigns_campaign_quote_views_check CHECK ((quote_views >= 0)),
    CONSTRAINT campaigns_campaign_spikes_checked_at_check CHECK (((spikes_checked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (spikes_checked_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_starts_at_check CHECK (((starts_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (starts_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaign_target_delay_minutes_check CHECK ((target_delay_minutes >= 0)),
    CONSTRAINT campaigns_campaign_vip_threshold_check CHECK ((vip_threshold >= 0))
);

--
-- Name: campaigns_campaign_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaign ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaign_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaignnote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignnote (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    text character varying(200) NOT NULL,
    for_client boolean NOT NULL,
    written_by character varying(150) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    changed_by character varying(150) NOT NULL,
    changed_at timestamp with time zone,
    campaign_id bigint NOT NULL,
    CONSTRAINT campaigns_campaignnote_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignnote_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignnote_written_at_check CHECK (((written_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (written_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_campaignnote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaignnote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaignnote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaignpause; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignpause (
    id bigint NOT NULL,
    began_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    campaign_id bigint NOT NULL,
    tweet_id character varying(32) COLLATE pg_catalog."C",
    CONSTRAINT campaigns_campaignpause_began_at_check CHECK (((began_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (began_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignpause_ended_at_check CHECK (((ended_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_campaignpause_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaignpause ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaignpause_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_campaignspending; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignspending (
    campaign_id bigint NOT NULL,
    dollars numeric(18,8) NOT NULL,
    kept_back numeric(18,8) NOT NULL,
    expected_delay_minutes double precision,
    expected_dollars_per_hour double precision
);

--
-- Name: campaigns_campaignsummary; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaignsummary (
    campaign_id bigint NOT NULL,
    fingerprint character varying(32) NOT NULL,
    counted_at timestamp with time zone NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    seconds double precision NOT NULL,
    numbers jsonb NOT NULL,
    alerts jsonb NOT NULL,
    audience jsonb NOT NULL,
    delays jsonb NOT NULL,
    details_at timestamp with time zone,
    details_seconds double precision NOT NULL,
    generation integer NOT NULL,
    known jsonb NOT NULL,
    CONSTRAINT campaigns_campaignsummary_computed_at_check CHECK (((computed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (computed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignsummary_counted_at_check CHECK (((counted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (counted_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignsummary_details_at_check CHECK (((details_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (details_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_campaignsummary_generation_check CHECK ((generation >= 0))
);

--
-- Name: campaigns_campaigntweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_campaigntweet (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    cost_dollars numeric(10,2),
    campaign_id bigint NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_campaigntweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT tweet_cost_in_bounds CHECK (((cost_dollars IS NULL) OR ((cost_dollars >= (0)::numeric) AND (cost_dollars <= (10000000)::numeric))))
);

--
-- Name: campaigns_campaigntweet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_campaigntweet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_campaigntweet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_engagement; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_engagement (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    key character varying(32) NOT NULL COLLATE pg_catalog."C",
    text text NOT NULL,
    lang character varying(16) NOT NULL,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    occurred_at timestamp with time zone NOT NULL,
    occurred_after timestamp with time zone,
    baseline boolean NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_engagement_first_seen_at_check CHECK (((first_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (first_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_occurred_after_check CHECK (((occurred_after >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (occurred_after < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_occurred_at_check CHECK (((occurred_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (occurred_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_engagement_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_engagement_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: campaigns_engagement_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_engagement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_engagement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_launchcurve; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_launchcurve (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    points jsonb NOT NULL,
    is_demo boolean NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by character varying(150) NOT NULL,
    CONSTRAINT campaigns_launchcurve_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_launchcurve_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_launchcurve ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_launchcurve_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_liststate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_liststate (
    id bigint NOT NULL,
    action character varying(8) NOT NULL,
    unread integer NOT NULL,
    waiting double precision NOT NULL,
    waiting_at timestamp with time zone,
    counted bigint,
    arrived_rows double precision,
    watched_minutes double precision,
    weight double precision NOT NULL,
    due_at timestamp with time zone,
    known integer NOT NULL,
    counter bigint,
    ahead integer NOT NULL,
    lagging boolean DEFAULT false NOT NULL,
    read_whole_at timestamp with time zone,
    last_run_at timestamp with time zone,
    last_complete_run_at timestamp with time zone,
    counter_unchanged_at timestamp with time zone,
    newest_at timestamp with time zone,
    incomplete_runs smallint NOT NULL,
    problem text NOT NULL,
    endless boolean NOT NULL,
    run_started_at timestamp with time zone,
    run_cursor text NOT NULL,
    run_provider character varying(64) NOT NULL,
    run_since timestamp with time zone,
    run_pages integer NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_liststate_ahead_check CHECK ((ahead >= 0)),
    CONSTRAINT campaigns_liststate_counted_check CHECK (((counted >= 0) AND (counted <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_liststate_counter_check CHECK (((counter >= 0) AND (counter <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_liststate_counter_unchanged_at_check CHECK (((counter_unchanged_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (counter_unchanged_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_due_at_check CHECK (((due_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (due_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_incomplete_runs_check CHECK ((incomplete_runs >= 0)),
    CONSTRAINT campaigns_liststate_last_complete_run_at_check CHECK (((last_complete_run_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_complete_run_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_last_run_at_check CHECK (((last_run_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_run_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_newest_at_check CHECK (((newest_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (newest_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_read_whole_at_check CHECK (((read_whole_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (read_whole_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_run_pages_check CHECK ((run_pages >= 0)),
    CONSTRAINT campaigns_liststate_run_since_check CHECK (((run_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (run_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_run_started_at_check CHECK (((run_started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (run_started_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_liststate_unread_check CHECK ((unread >= 0)),
    CONSTRAINT campaigns_liststate_waiting_at_check CHECK (((waiting_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (waiting_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_liststate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_liststate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_liststate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_metricreading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_metricreading (
    id bigint NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    bookmarks bigint,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_metricreading_bookmarks_check CHECK (((bookmarks >= 0) AND (bookmarks <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_metricreading_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_metricreading_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: campaigns_metricreading_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_metricreading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_metricreading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_ownaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_ownaccount (
    id bigint NOT NULL,
    client_key text NOT NULL,
    username character varying(64) NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    kind character varying(8) NOT NULL,
    note character varying(200) NOT NULL,
    problem text NOT NULL,
    checked_at timestamp with time zone,
    added_at timestamp with time zone NOT NULL,
    added_by character varying(150) NOT NULL,
    campaign_id bigint,
    CONSTRAINT campaigns_ownaccount_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_ownaccount_checked_at_check CHECK (((checked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (checked_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT own_account_has_one_owner CHECK ((((campaign_id IS NOT NULL) AND (client_key = ''::text)) OR ((NOT (client_key = ''::text)) AND (campaign_id IS NULL))))
);

--
-- Name: campaigns_ownaccount_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_ownaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_ownaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_watchedquote; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_watchedquote (
    id bigint NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by character varying(150) NOT NULL,
    stopped_at timestamp with time zone,
    stopped_by character varying(150) NOT NULL,
    campaign_id bigint NOT NULL,
    parent_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_watchedquote_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_watchedquote_stopped_at_check CHECK (((stopped_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (stopped_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_polledtweet; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.campaigns_polledtweet AS
 SELECT campaigns_campaigntweet.campaign_id,
    campaigns_campaigntweet.tweet_id,
    campaigns_campaigntweet.category,
    campaigns_campaigntweet.added_at,
    (NULL::character varying COLLATE "C") AS parent_id
   FROM public.campaigns_campaigntweet
UNION ALL
 SELECT q.campaign_id,
    q.tweet_id,
    parent.category,
    q.added_at,
    q.parent_id
   FROM (public.campaigns_watchedquote q
     JOIN public.campaigns_campaigntweet parent ON (((parent.campaign_id = q.campaign_id) AND ((parent.tweet_id)::text = (q.parent_id)::text))))
  WHERE (q.stopped_at IS NULL);

--
-- Name: campaigns_publicaddress; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_publicaddress (
    id bigint NOT NULL,
    url character varying(300) NOT NULL,
    learned boolean NOT NULL,
    by character varying(150) NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT campaigns_publicaddress_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_publicaddress_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_publicaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_publicaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_removedtweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_removedtweet (
    id bigint NOT NULL,
    category character varying(16) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    cost_dollars numeric(10,2),
    removed_at timestamp with time zone NOT NULL,
    removed_by character varying(150) NOT NULL,
    campaign_id bigint NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    CONSTRAINT campaigns_removedtweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_removedtweet_removed_at_check CHECK (((removed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (removed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_removedtweet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_removedtweet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_removedtweet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_snapshot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_snapshot (
    id bigint NOT NULL,
    hour timestamp with time zone NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    likes bigint NOT NULL,
    retweets bigint NOT NULL,
    replies bigint NOT NULL,
    quotes bigint NOT NULL,
    views bigint NOT NULL,
    bookmarks bigint NOT NULL,
    known bigint NOT NULL,
    by_category jsonb NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT campaigns_snapshot_hour_check CHECK (((hour >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (hour < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_snapshot_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_snapshot_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_snapshot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_snapshot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_spendinghour; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_spendinghour (
    id bigint NOT NULL,
    hour timestamp with time zone NOT NULL,
    dollars numeric(18,8) NOT NULL,
    calls integer NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT campaigns_spendinghour_calls_check CHECK ((calls >= 0)),
    CONSTRAINT campaigns_spendinghour_hour_check CHECK (((hour >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (hour < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_spendinghour_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_spendinghour ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_spendinghour_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_spike; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_spike (
    id bigint NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    engagements bigint NOT NULL,
    expected double precision NOT NULL,
    cause character varying(8) NOT NULL,
    cause_tweet_id character varying(32) COLLATE pg_catalog."C",
    cause_at timestamp with time zone,
    reach bigint,
    found_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    campaign_id bigint NOT NULL,
    cause_account_id character varying(32) COLLATE pg_catalog."C",
    CONSTRAINT campaigns_spike_cause_at_check CHECK (((cause_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (cause_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_spike_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_spike_ends_at_check CHECK (((ends_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (ends_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_spike_engagements_check CHECK ((engagements >= 0)),
    CONSTRAINT campaigns_spike_found_at_check CHECK (((found_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (found_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_spike_reach_check CHECK ((reach >= 0)),
    CONSTRAINT campaigns_spike_starts_at_check CHECK (((starts_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (starts_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_spike_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_spike ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_spike_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_suggestedtweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_suggestedtweet (
    id bigint NOT NULL,
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    kind character varying(8) NOT NULL,
    parent_id character varying(32) COLLATE pg_catalog."C",
    text text NOT NULL,
    lang character varying(16) NOT NULL,
    posted_at timestamp with time zone,
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    found_at timestamp with time zone NOT NULL,
    decision character varying(9) NOT NULL,
    decided_at timestamp with time zone,
    decided_by character varying(150) NOT NULL,
    author_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    campaign_id bigint NOT NULL,
    CONSTRAINT campaigns_suggestedtweet_decided_at_check CHECK (((decided_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (decided_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_suggestedtweet_found_at_check CHECK (((found_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (found_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_suggestedtweet_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_suggestedtweet_posted_at_check CHECK (((posted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (posted_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_suggestedtweet_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_suggestedtweet_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_suggestedtweet_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_suggestedtweet_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint)))
);

--
-- Name: campaigns_suggestedtweet_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_suggestedtweet ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_suggestedtweet_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: campaigns_tweet; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.campaigns_tweet (
    id character varying(32) NOT NULL COLLATE pg_catalog."C",
    next_read_at timestamp with time zone,
    whole_due_at timestamp with time zone,
    text text NOT NULL,
    lang character varying(16) NOT NULL,
    posted_at timestamp with time zone,
    conversation_id character varying(32) COLLATE pg_catalog."C",
    likes bigint,
    retweets bigint,
    replies bigint,
    quotes bigint,
    views bigint,
    bookmarks bigint,
    read_at timestamp with time zone,
    missing_since timestamp with time zone,
    added_at timestamp with time zone NOT NULL,
    author_id character varying(32) COLLATE pg_catalog."C",
    CONSTRAINT campaigns_tweet_added_at_check CHECK (((added_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (added_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_bookmarks_check CHECK (((bookmarks >= 0) AND (bookmarks <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_likes_check CHECK (((likes >= 0) AND (likes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_missing_since_check CHECK (((missing_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (missing_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_next_read_at_check CHECK (((next_read_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_read_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_posted_at_check CHECK (((posted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (posted_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_quotes_check CHECK (((quotes >= 0) AND (quotes <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_read_at_check CHECK (((read_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (read_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT campaigns_tweet_replies_check CHECK (((replies >= 0) AND (replies <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_retweets_check CHECK (((retweets >= 0) AND (retweets <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_views_check CHECK (((views >= 0) AND (views <= '1000000000000000'::bigint))),
    CONSTRAINT campaigns_tweet_whole_due_at_check CHECK (((whole_due_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (whole_due_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: campaigns_watchedquote_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.campaigns_watchedquote ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.campaigns_watchedquote_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_authorconnection; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_authorconnection (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    stored_id uuid NOT NULL,
    encrypted_access text NOT NULL,
    encrypted_refresh text NOT NULL,
    refresh_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    refreshing uuid,
    refreshing_since timestamp with time zone,
    connected_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_authorconnection_connected_at_check CHECK (((connected_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (connected_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_authorconnection_expires_at_check CHECK (((expires_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_authorconnection_refresh_at_check CHECK (((refresh_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (refresh_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_authorconnection_refreshing_since_check CHECK (((refreshing_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (refreshing_since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_authorizationrequest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_authorizationrequest (
    id bigint NOT NULL,
    state character varying(64) NOT NULL,
    visitor character varying(64) NOT NULL,
    encrypted_verifier text NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    link_id bigint NOT NULL,
    CONSTRAINT collection_authorizationrequest_begun_at_check CHECK (((begun_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (begun_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_authorizationrequest_finished_at_check CHECK (((finished_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (finished_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_authorizationrequest_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_authorizationrequest ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_authorizationrequest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_authorlink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_authorlink (
    id bigint NOT NULL,
    nonce character varying(32) NOT NULL,
    asked_by character varying(100) NOT NULL,
    created_by character varying(150) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    agreed_at timestamp with time zone,
    problem text NOT NULL,
    problem_at timestamp with time zone,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    campaign_id bigint NOT NULL,
    CONSTRAINT collection_authorlink_agreed_at_check CHECK (((agreed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (agreed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_authorlink_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_authorlink_expires_at_check CHECK (((expires_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_authorlink_problem_at_check CHECK (((problem_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (problem_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_authorlink_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_authorlink_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_authorlink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_authorlink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_authorlook; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_authorlook (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    looked_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_authorlook_looked_at_check CHECK (((looked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (looked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_balancereading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_balancereading (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    credits bigint NOT NULL,
    cap bigint,
    resets_at timestamp with time zone,
    CONSTRAINT collection_balancereading_resets_at_check CHECK (((resets_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (resets_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_balancereading_taken_at_check CHECK (((taken_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (taken_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_balancereading_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_balancereading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_balancereading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_campaignwatch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_campaignwatch (
    campaign_id bigint NOT NULL,
    since timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_campaignwatch_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_campaignwatch_since_check CHECK (((since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_chargedtoday; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_chargedtoday (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    kind character varying(32) NOT NULL,
    day date NOT NULL,
    item character varying(64) NOT NULL
);

--
-- Name: collection_chargedtoday_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_chargedtoday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_chargedtoday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_circuit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_circuit (
    provider character varying(64) NOT NULL,
    open_until timestamp with time zone,
    opened_at timestamp with time zone,
    times integer NOT NULL,
    kind character varying(32) NOT NULL,
    reason text NOT NULL,
    CONSTRAINT collection_circuit_open_until_check CHECK (((open_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (open_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_circuit_opened_at_check CHECK (((opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_circuit_times_check CHECK ((times >= 0))
);

--
-- Name: collection_clockstate; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_clockstate (
    id bigint NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    set_back_at timestamp with time zone,
    set_back_seconds bigint NOT NULL,
    CONSTRAINT collection_clockstate_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_clockstate_set_back_at_check CHECK (((set_back_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (set_back_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_clockstate_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_clockstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_clockstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_countedcall; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_countedcall (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    endpoint character varying(32) NOT NULL,
    reserved_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_countedcall_ended_at_check CHECK (((ended_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (ended_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_countedcall_reserved_at_check CHECK (((reserved_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (reserved_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_countedcall_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_countedcall ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_countedcall_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_credential; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_credential (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    encrypted text NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_credential_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_credential_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_credential ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_credential_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_jobfailure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_jobfailure (
    job_id bigint NOT NULL,
    failures integer NOT NULL,
    deaths integer NOT NULL,
    interrupted_at timestamp with time zone,
    error text NOT NULL,
    kind character varying(32) NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    given_up boolean NOT NULL,
    CONSTRAINT collection_jobfailure_deaths_check CHECK ((deaths >= 0)),
    CONSTRAINT collection_jobfailure_failed_at_check CHECK (((failed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (failed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_jobfailure_failures_check CHECK ((failures >= 0)),
    CONSTRAINT collection_jobfailure_interrupted_at_check CHECK (((interrupted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (interrupted_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_outage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_outage (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    endpoint character varying(32) NOT NULL,
    since timestamp with time zone NOT NULL,
    reason text NOT NULL,
    tried_at timestamp with time zone,
    alone boolean NOT NULL,
    CONSTRAINT collection_outage_since_check CHECK (((since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_outage_tried_at_check CHECK (((tried_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (tried_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_outage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_outage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_outage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_planningfailure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_planningfailure (
    campaign_id bigint NOT NULL,
    problem text NOT NULL,
    since timestamp with time zone NOT NULL,
    CONSTRAINT collection_planningfailure_since_check CHECK (((since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_policy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_policy (
    id bigint NOT NULL,
    poll_interval_minutes integer NOT NULL,
    default_pace character varying(8) NOT NULL,
    default_target_delay_minutes integer NOT NULL,
    sweep_hours integer NOT NULL,
    followings_refresh_hours integer NOT NULL,
    engagements_source character varying(64) NOT NULL,
    followings_source character varying(64) NOT NULL,
    asks_stated_places boolean NOT NULL,
    calls_per_second double precision NOT NULL,
    CONSTRAINT collection_policy_default_target_delay_minutes_check CHECK ((default_target_delay_minutes >= 0)),
    CONSTRAINT collection_policy_followings_refresh_hours_check CHECK ((followings_refresh_hours >= 0)),
    CONSTRAINT collection_policy_poll_interval_minutes_check CHECK ((poll_interval_minutes >= 0)),
    CONSTRAINT collection_policy_sweep_hours_check CHECK ((sweep_hours >= 0))
);

--
-- Name: collection_policy_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_ratelimit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_ratelimit (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    endpoint character varying(32) NOT NULL,
    next_at timestamp with time zone,
    held_until timestamp with time zone,
    refusals integer NOT NULL,
    by_endpoint boolean NOT NULL,
    silent boolean DEFAULT false NOT NULL,
    told_limit integer,
    remaining integer,
    resets_at timestamp with time zone,
    told_by bigint,
    told_since timestamp with time zone,
    CONSTRAINT collection_ratelimit_held_until_check CHECK (((held_until >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (held_until < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_next_at_check CHECK (((next_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (next_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_refusals_check CHECK ((refusals >= 0)),
    CONSTRAINT collection_ratelimit_remaining_check CHECK ((remaining >= 0)),
    CONSTRAINT collection_ratelimit_resets_at_check CHECK (((resets_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (resets_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_ratelimit_told_limit_check CHECK ((told_limit >= 0)),
    CONSTRAINT collection_ratelimit_told_since_check CHECK (((told_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (told_since < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_ratelimit_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_ratelimit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_ratelimit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_spendingreservation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_spendingreservation (
    id bigint NOT NULL,
    dollars numeric(18,8) NOT NULL,
    reserved_at timestamp with time zone NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT collection_spendingreservation_reserved_at_check CHECK (((reserved_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (reserved_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: collection_spendingreservation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_spendingreservation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_spendingreservation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_usage; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_usage (
    id bigint NOT NULL,
    provider character varying(64) NOT NULL,
    hour timestamp with time zone NOT NULL,
    endpoint character varying(32) NOT NULL,
    calls integer NOT NULL,
    errors integer NOT NULL,
    rows integer NOT NULL,
    spent double precision NOT NULL,
    CONSTRAINT collection_usage_calls_check CHECK ((calls >= 0)),
    CONSTRAINT collection_usage_errors_check CHECK ((errors >= 0)),
    CONSTRAINT collection_usage_hour_check CHECK (((hour >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (hour < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT collection_usage_rows_check CHECK ((rows >= 0))
);

--
-- Name: collection_usage_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.collection_usage ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.collection_usage_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: collection_workerpart; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.collection_workerpart (
    worker_id bigint NOT NULL,
    process uuid NOT NULL,
    part character varying(16) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    CONSTRAINT collection_workerpart_started_at_check CHECK (((started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (started_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: django_content_type; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);

--
-- Name: django_content_type_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: django_migrations; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);

--
-- Name: django_migrations_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: django_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);

--
-- Name: follow_ups_followup; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.follow_ups_followup (
    id bigint NOT NULL,
    assignee_name character varying(150) NOT NULL,
    assigned_at timestamp with time zone,
    status character varying(16) NOT NULL,
    note text NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    updated_by character varying(150) NOT NULL,
    revision integer NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    assignee_id bigint,
    campaign_id bigint NOT NULL,
    CONSTRAINT follow_ups_followup_assigned_at_check CHECK (((assigned_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (assigned_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT follow_ups_followup_revision_check CHECK ((revision >= 0)),
    CONSTRAINT follow_ups_followup_updated_at_check CHECK (((updated_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: follow_ups_followup_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.follow_ups_followup ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.follow_ups_followup_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: insight_accountinsight; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insight_accountinsight (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    place_text text DEFAULT ''::text NOT NULL,
    place_version integer DEFAULT 0 NOT NULL,
    derived_country character varying(2) DEFAULT ''::character varying NOT NULL,
    derived_city character varying(64) DEFAULT ''::character varying NOT NULL,
    place_confidence character varying(8) DEFAULT ''::character varying NOT NULL,
    place_reason text DEFAULT ''::text NOT NULL,
    stated_place text DEFAULT ''::text NOT NULL,
    stated_country character varying(2) DEFAULT ''::character varying NOT NULL,
    stated_certain boolean DEFAULT true NOT NULL,
    stated_asked_at timestamp with time zone,
    corrected_country character varying(2),
    corrected_city character varying(64),
    corrected_by character varying(150) DEFAULT ''::character varying NOT NULL,
    corrected_at timestamp with time zone,
    country character varying(2) GENERATED ALWAYS AS (COALESCE(corrected_country, (NULLIF((stated_country)::text, ''::text))::character varying, derived_country)) STORED,
    city character varying(64) GENERATED ALWAYS AS (
CASE
    WHEN (corrected_city IS NOT NULL) THEN corrected_city
    WHEN (((stated_country)::text = ''::text) OR ((stated_country)::text = (derived_country)::text)) THEN derived_city
    ELSE ''::character varying
END) STORED,
    derived_at timestamp with time zone,
    CONSTRAINT insight_accountinsight_corrected_at_check CHECK (((corrected_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (corrected_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT insight_accountinsight_derived_at_check CHECK (((derived_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (derived_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT insight_accountinsight_place_version_check CHECK ((place_version >= 0)),
    CONSTRAINT insight_accountinsight_stated_asked_at_check CHECK (((stated_asked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (stated_asked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: insight_accountsigns; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insight_accountsigns (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    profile_hash bigint,
    version smallint DEFAULT 0 NOT NULL,
    bio_words text DEFAULT ''::text NOT NULL,
    same_text integer DEFAULT 1 NOT NULL,
    tweets_in_minute integer DEFAULT 0 NOT NULL,
    signs character varying(24)[] DEFAULT '{}'::character varying(24)[] NOT NULL,
    points smallint DEFAULT 0 NOT NULL,
    looks_automated boolean DEFAULT false NOT NULL,
    marked boolean,
    marked_by character varying(150) DEFAULT ''::character varying NOT NULL,
    marked_at timestamp with time zone,
    automated boolean GENERATED ALWAYS AS (COALESCE(marked, looks_automated)) STORED,
    CONSTRAINT insight_accountsigns_marked_at_check CHECK (((marked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (marked_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT insight_accountsigns_points_check CHECK ((points >= 0)),
    CONSTRAINT insight_accountsigns_same_text_check CHECK ((same_text >= 0)),
    CONSTRAINT insight_accountsigns_tweets_in_minute_check CHECK ((tweets_in_minute >= 0)),
    CONSTRAINT insight_accountsigns_version_check CHECK ((version >= 0))
);

--
-- Name: insight_automationrules; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insight_automationrules (
    id bigint NOT NULL,
    very_many_posts integer DEFAULT 144 NOT NULL,
    many_posts integer DEFAULT 50 NOT NULL,
    young_days integer DEFAULT 30 NOT NULL,
    handle_digits integer DEFAULT 8 NOT NULL,
    following_ratio integer DEFAULT 20 NOT NULL,
    least_following integer DEFAULT 100 NOT NULL,
    same_text integer DEFAULT 3 NOT NULL,
    tweets_in_minute integer DEFAULT 5 NOT NULL,
    default_picture integer DEFAULT 1 NOT NULL,
    empty_profile integer DEFAULT 1 NOT NULL,
    flagged_from integer DEFAULT 3 NOT NULL,
    compared_to bigint DEFAULT 0 NOT NULL,
    CONSTRAINT insight_automationrules_default_picture_check CHECK ((default_picture >= 0)),
    CONSTRAINT insight_automationrules_empty_profile_check CHECK ((empty_profile >= 0)),
    CONSTRAINT insight_automationrules_flagged_from_check CHECK ((flagged_from >= 0)),
    CONSTRAINT insight_automationrules_following_ratio_check CHECK ((following_ratio >= 0)),
    CONSTRAINT insight_automationrules_handle_digits_check CHECK ((handle_digits >= 0)),
    CONSTRAINT insight_automationrules_least_following_check CHECK ((least_following >= 0)),
    CONSTRAINT insight_automationrules_many_posts_check CHECK ((many_posts >= 0)),
    CONSTRAINT insight_automationrules_same_text_check CHECK ((same_text >= 0)),
    CONSTRAINT insight_automationrules_tweets_in_minute_check CHECK ((tweets_in_minute >= 0)),
    CONSTRAINT insight_automationrules_very_many_posts_check CHECK ((very_many_posts >= 0)),
    CONSTRAINT insight_automationrules_young_days_check CHECK ((young_days >= 0))
);

--
-- Name: insight_automationrules_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.insight_automationrules ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.insight_automationrules_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: insight_campaigntexts; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insight_campaigntexts (
    campaign_id bigint NOT NULL,
    fingerprint character varying(32) NOT NULL,
    computed_at timestamp with time zone NOT NULL,
    seconds double precision NOT NULL,
    numbers jsonb NOT NULL,
    CONSTRAINT insight_campaigntexts_computed_at_check CHECK (((computed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (computed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: insight_handledneed; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insight_handledneed (
    id bigint NOT NULL,
    key text NOT NULL,
    how character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by character varying(150) NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT insight_handledneed_at_check CHECK (((at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: insight_handledneed_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.insight_handledneed ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.insight_handledneed_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: insight_namedorganisation; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insight_namedorganisation (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    key character varying(120) DEFAULT ''::character varying NOT NULL,
    kind character varying(8) NOT NULL,
    former boolean NOT NULL,
    words character varying(120) NOT NULL,
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C"
);

--
-- Name: insight_namedorganisation_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.insight_namedorganisation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.insight_namedorganisation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: insight_textinsight; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insight_textinsight (
    engagement_id bigint NOT NULL,
    source character varying(32) NOT NULL,
    version integer NOT NULL,
    derived_at timestamp with time zone NOT NULL,
    lang character varying(8) NOT NULL,
    lang_source character varying(8) NOT NULL,
    phrases text[] NOT NULL,
    derived_sentiment character varying(10) NOT NULL,
    leaning character varying(10) NOT NULL,
    confidence double precision,
    reason text NOT NULL,
    method character varying(16) NOT NULL,
    corrected_sentiment character varying(10),
    derived_need character varying(10) NOT NULL,
    need_reason text NOT NULL,
    need_key text NOT NULL,
    need_label text NOT NULL,
    corrected_need character varying(10),
    corrected_by character varying(150) DEFAULT ''::character varying NOT NULL,
    corrected_at timestamp with time zone,
    sentiment character varying(10) GENERATED ALWAYS AS (COALESCE(corrected_sentiment, derived_sentiment)) STORED,
    need character varying(10) GENERATED ALWAYS AS (COALESCE(corrected_need, derived_need)) STORED,
    CONSTRAINT insight_textinsight_corrected_at_check CHECK (((corrected_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (corrected_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT insight_textinsight_derived_at_check CHECK (((derived_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (derived_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT insight_textinsight_version_check CHECK ((version >= 0))
);

--
-- Name: insight_textrevision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.insight_textrevision (
    tweet_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    revision bigint NOT NULL,
    CONSTRAINT insight_textrevision_revision_check CHECK ((revision >= 0))
);

--
-- Name: otp_static_staticdevice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_static_staticdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    user_id bigint NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_static_staticdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0))
);

--
-- Name: otp_static_staticdevice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_static_staticdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_staticdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: otp_static_statictoken; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_static_statictoken (
    id integer NOT NULL,
    token character varying(16) NOT NULL,
    device_id integer NOT NULL
);

--
-- Name: otp_static_statictoken_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_static_statictoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_static_statictoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: otp_totp_totpdevice; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.otp_totp_totpdevice (
    id integer NOT NULL,
    name character varying(64) NOT NULL,
    confirmed boolean NOT NULL,
    key character varying(80) NOT NULL,
    step smallint NOT NULL,
    t0 bigint NOT NULL,
    digits smallint NOT NULL,
    tolerance smallint NOT NULL,
    drift smallint NOT NULL,
    last_t bigint NOT NULL,
    user_id bigint NOT NULL,
    throttling_failure_count integer NOT NULL,
    throttling_failure_timestamp timestamp with time zone,
    created_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT otp_totp_totpdevice_digits_check CHECK ((digits >= 0)),
    CONSTRAINT otp_totp_totpdevice_step_check CHECK ((step >= 0)),
    CONSTRAINT otp_totp_totpdevice_throttling_failure_count_check CHECK ((throttling_failure_count >= 0)),
    CONSTRAINT otp_totp_totpdevice_tolerance_check CHECK ((tolerance >= 0))
);

--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.otp_totp_totpdevice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.otp_totp_totpdevice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: people_account; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_account (
    id character varying(32) NOT NULL COLLATE pg_catalog."C",
    username character varying(64) NOT NULL,
    name text NOT NULL,
    bio text NOT NULL,
    location text NOT NULL,
    avatar_url text NOT NULL,
    verified boolean NOT NULL,
    verified_type character varying(32) NOT NULL,
    followers bigint,
    following bigint,
    posts bigint,
    labelled_automated boolean,
    joined_at timestamp with time zone,
    categories character varying(16)[] NOT NULL,
    importance integer NOT NULL,
    first_seen_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT people_account_first_seen_at_check CHECK (((first_seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (first_seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_account_followers_check CHECK (((followers >= 0) AND (followers <= '1000000000000000'::bigint))),
    CONSTRAINT people_account_following_check CHECK (((following >= 0) AND (following <= '1000000000000000'::bigint))),
    CONSTRAINT people_account_joined_at_check CHECK (((joined_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (joined_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_account_posts_check CHECK (((posts >= 0) AND (posts <= '1000000000000000'::bigint))),
    CONSTRAINT people_account_updated_at_check CHECK (((updated_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (updated_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: people_avatar; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_avatar (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    url text NOT NULL,
    content bytea NOT NULL,
    failed_url text NOT NULL,
    failures smallint NOT NULL,
    failed_at timestamp with time zone,
    wanted_at timestamp with time zone,
    used_at timestamp with time zone NOT NULL,
    CONSTRAINT people_avatar_failed_at_check CHECK (((failed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (failed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_avatar_failures_check CHECK ((failures >= 0)),
    CONSTRAINT people_avatar_used_at_check CHECK (((used_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (used_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_avatar_wanted_at_check CHECK (((wanted_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (wanted_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: people_following; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_following (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    seen_at timestamp with time zone NOT NULL,
    person_id bigint NOT NULL,
    CONSTRAINT people_following_seen_at_check CHECK (((seen_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (seen_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: people_importantperson; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_importantperson (
    id bigint NOT NULL,
    username character varying(64) NOT NULL,
    name text NOT NULL,
    weight integer NOT NULL,
    tags character varying(64)[] NOT NULL,
    active boolean NOT NULL,
    account_id character varying(32) COLLATE pg_catalog."C",
    former_usernames character varying(64)[] NOT NULL,
    note text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    synced_at timestamp with time zone,
    sync_started_at timestamp with time zone,
    sync_cursor text NOT NULL,
    sync_provider character varying(64) NOT NULL,
    sync_pages integer NOT NULL,
    sync_problem text NOT NULL,
    following_known integer NOT NULL,
    profile_following bigint,
    profile_at timestamp with time zone,
    rejected_syncs smallint NOT NULL,
    retry_at timestamp with time zone,
    fewer_since timestamp with time zone,
    CONSTRAINT people_importantperson_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_fewer_since_check CHECK (((fewer_since >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (fewer_since < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_following_known_check CHECK ((following_known >= 0)),
    CONSTRAINT people_importantperson_profile_at_check CHECK (((profile_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (profile_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_profile_following_check CHECK (((profile_following >= 0) AND (profile_following <= '1000000000000000'::bigint))),
    CONSTRAINT people_importantperson_rejected_syncs_check CHECK ((rejected_syncs >= 0)),
    CONSTRAINT people_importantperson_retry_at_check CHECK (((retry_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (retry_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_sync_pages_check CHECK ((sync_pages >= 0)),
    CONSTRAINT people_importantperson_sync_started_at_check CHECK (((sync_started_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sync_started_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_synced_at_check CHECK (((synced_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (synced_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_importantperson_weight_check CHECK ((weight >= 0)),
    CONSTRAINT person_weight_in_bounds CHECK ((weight <= 1000))
);

--
-- Name: people_importantperson_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.people_importantperson ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.people_importantperson_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: people_suggestedaccount; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.people_suggestedaccount (
    account_id character varying(32) NOT NULL COLLATE pg_catalog."C",
    follower_count integer NOT NULL,
    importance integer NOT NULL,
    username character varying(64) NOT NULL,
    name text NOT NULL,
    bio text NOT NULL,
    followers bigint,
    verified boolean NOT NULL,
    profile_at timestamp with time zone,
    is_missing boolean NOT NULL,
    dismissed_at timestamp with time zone,
    CONSTRAINT people_suggestedaccount_dismissed_at_check CHECK (((dismissed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (dismissed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT people_suggestedaccount_follower_count_check CHECK ((follower_count >= 0)),
    CONSTRAINT people_suggestedaccount_followers_check CHECK (((followers >= 0) AND (followers <= '1000000000000000'::bigint))),
    CONSTRAINT people_suggestedaccount_importance_check CHECK ((importance >= 0)),
    CONSTRAINT people_suggestedaccount_profile_at_check CHECK (((profile_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (profile_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: procrastinate_events; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;

--
-- Name: procrastinate_periodic_defers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;

--
-- Name: procrastinate_workers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: reports_reportdefaults; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reports_reportdefaults (
    key text NOT NULL,
    "values" jsonb NOT NULL,
    logo bytea NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(150) NOT NULL,
    CONSTRAINT reports_reportdefaults_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: reports_reportdelivery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reports_reportdelivery (
    campaign_id bigint NOT NULL,
    client_emails character varying(254)[] NOT NULL,
    team_emails character varying(254)[] NOT NULL,
    daily_hour smallint,
    at_end boolean NOT NULL,
    hide_names boolean NOT NULL,
    sent_on date,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(150) NOT NULL,
    CONSTRAINT reports_reportdelivery_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT reports_reportdelivery_daily_hour_check CHECK ((daily_hour >= 0)),
    CONSTRAINT reports_reportdelivery_revision_check CHECK ((revision >= 0))
);

--
-- Name: reports_reportfile; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reports_reportfile (
    id bigint NOT NULL,
    name character varying(120) NOT NULL,
    data bytea NOT NULL,
    size bigint NOT NULL,
    notes jsonb NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT reports_reportfile_size_check CHECK ((size >= 0))
);

--
-- Name: reports_reportfile_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.reports_reportfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_reportfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: reports_reportmail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reports_reportmail (
    id bigint NOT NULL,
    address character varying(254) NOT NULL,
    audience character varying(8) NOT NULL,
    sent_at timestamp with time zone,
    queued_at timestamp with time zone NOT NULL,
    error text NOT NULL,
    version_id bigint NOT NULL,
    CONSTRAINT reports_reportmail_queued_at_check CHECK (((queued_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (queued_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT reports_reportmail_sent_at_check CHECK (((sent_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (sent_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: reports_reportmail_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.reports_reportmail ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_reportmail_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: reports_reportplan; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reports_reportplan (
    campaign_id bigint NOT NULL,
    "values" jsonb NOT NULL,
    revision integer NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    changed_by character varying(150) NOT NULL,
    CONSTRAINT reports_reportplan_changed_at_check CHECK (((changed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (changed_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT reports_reportplan_revision_check CHECK ((revision >= 0))
);

--
-- Name: reports_reportversion; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.reports_reportversion (
    id bigint NOT NULL,
    number integer NOT NULL,
    deliver character varying(8) NOT NULL,
    state character varying(16) NOT NULL,
    progress smallint NOT NULL,
    step character varying(40) NOT NULL,
    error text NOT NULL,
    plan jsonb NOT NULL,
    removed jsonb NOT NULL,
    content jsonb,
    checksum character varying(64) NOT NULL,
    as_of timestamp with time zone,
    author character varying(150) NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    made_at timestamp with time zone,
    released_at timestamp with time zone,
    released_by character varying(150) NOT NULL,
    campaign_id bigint NOT NULL,
    CONSTRAINT made_version_has_content CHECK ((((state)::text = ANY ((ARRAY['queued'::character varying, 'making'::character varying, 'failed'::character varying])::text[])) OR ((content IS NOT NULL) AND (made_at IS NOT NULL)))),
    CONSTRAINT reports_reportversion_as_of_check CHECK (((as_of >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (as_of < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT reports_reportversion_made_at_check CHECK (((made_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (made_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT reports_reportversion_number_check CHECK ((number >= 0)),
    CONSTRAINT reports_reportversion_progress_check CHECK ((progress >= 0)),
    CONSTRAINT reports_reportversion_released_at_check CHECK (((released_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (released_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT reports_reportversion_requested_at_check CHECK (((requested_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (requested_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: reports_reportversion_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.reports_reportversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.reports_reportversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: saved_views_savedview; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_views_savedview (
    id bigint NOT NULL,
    page character varying(16) NOT NULL,
    key_name character varying(100) NOT NULL,
    name character varying(60) NOT NULL,
    query text NOT NULL,
    is_shared boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    campaign_id bigint,
    user_id bigint,
    CONSTRAINT saved_views_savedview_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: saved_views_savedview_default_of; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.saved_views_savedview_default_of (
    id bigint NOT NULL,
    savedview_id bigint NOT NULL,
    user_id bigint NOT NULL
);

--
-- Name: saved_views_savedview_default_of_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.saved_views_savedview_default_of ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.saved_views_savedview_default_of_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: saved_views_savedview_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.saved_views_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.saved_views_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_campaigndraft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_campaigndraft (
    id bigint NOT NULL,
    fields jsonb NOT NULL,
    saved_at timestamp with time zone NOT NULL,
    source_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT web_campaigndraft_saved_at_check CHECK (((saved_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (saved_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_campaigndraft_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_campaigndraft ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_campaigndraft_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_firststeps; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_firststeps (
    id bigint NOT NULL,
    dismissed_at timestamp with time zone,
    CONSTRAINT web_firststeps_dismissed_at_check CHECK (((dismissed_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (dismissed_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_firststeps_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_firststeps ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_firststeps_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: web_sharelink; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.web_sharelink (
    id bigint NOT NULL,
    salt character varying(64) NOT NULL,
    digest character varying(64) NOT NULL,
    label character varying(100) NOT NULL,
    password character varying(128) NOT NULL,
    hide_names boolean NOT NULL,
    agency_name character varying(100) NOT NULL,
    colour character varying(7) NOT NULL,
    logo bytea NOT NULL,
    logo_type character varying(16) NOT NULL,
    embed_sites text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    openings integer NOT NULL,
    last_opened_at timestamp with time zone,
    campaign_id bigint NOT NULL,
    created_by_id bigint,
    CONSTRAINT web_sharelink_created_at_check CHECK (((created_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (created_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_expires_at_check CHECK (((expires_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (expires_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_last_opened_at_check CHECK (((last_opened_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (last_opened_at < '2100-01-01 00:00:00+00'::timestamp with time zone))),
    CONSTRAINT web_sharelink_openings_check CHECK ((openings >= 0)),
    CONSTRAINT web_sharelink_revoked_at_check CHECK (((revoked_at >= '2006-01-01 00:00:00+00'::timestamp with time zone) AND (revoked_at < '2100-01-01 00:00:00+00'::timestamp with time zone)))
);

--
-- Name: web_sharelink_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

ALTER TABLE public.web_sharelink ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.web_sharelink_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: procrastinate_events id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);

--
-- Name: procrastinate_jobs id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);

--
-- Name: procrastinate_periodic_defers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);

--
-- Data for Name: access_apikey; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_apikey VALUES
	(1, 'tests', 'socap_LfIe7X', '6da7cc14f234dfdf91a9002063bb92744057672fa95e0667a3b1b2ac552d38c2', 'admin', '2026-11-27 07:29:48.475993+00', '', '2026-11-27 07:29:56.302604+00', NULL);

--
-- Data for Name: access_auditentry; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_auditentry VALUES
	(1, '2026-11-27 07:29:56.329795+00', 'key', 'tests', 'api.put', '', '', '/api/socap/people', '{"status": 200}', '127.0.0.1'),
	(2, '2026-11-27 07:29:56.376393+00', 'key', 'tests', 'api.post', '', '', '/api/socap/people/sync', '{"status": 200}', '127.0.0.1'),
	(3, '2026-11-27 07:29:57.644745+00', 'key', 'tests', 'api.post', '', '', '/api/socap/campaigns', '{"status": 201}', '127.0.0.1');

--
-- Data for Name: access_invitation; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_mailserver; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_signin; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_user; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_user VALUES
	(1, 'pbkdf2_sha256$1000000$WdYaTgvIOEK60556lm2eKK$Pj2JIJHf3jG+kzAY8w99OOv1ogeZhPbGROwhONUIacY=', NULL, true, 'ann', '', '', '', false, true, '2026-11-27 07:29:52.452385+00', 'admin');

--
-- Data for Name: access_user_groups; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: access_user_user_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_alert; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_alert VALUES
	(1, 'digest', 'sent', 'baseline', 0, '2026-11-27 07:29:58.512333+00', '2026-11-27 07:29:58.512333+00', false, '2026-11-27 07:29:58.512333+00', '2026-11-27 07:29:58.845002+00', '', NULL, '', '', NULL, 1);

--
-- Data for Name: alerts_channel; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_channel VALUES
	(1, 'mail', 'email', true, true, '', '{}', '2026-11-27 07:29:55.760696+00');

--
-- Data for Name: alerts_delivery; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_delivery VALUES
	(1, 'mail', 'email', 'team@example.com', 'sent', NULL, NULL, 1, '[{"html": "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"supported-color-schemes\" content=\"light dark\">\n<meta name=\"format-detection\" content=\"telephone=no, date=no, address=no, email=no\">\n<title>3 people engaged before monitoring began - Aurora launch</title>\n<style>\n.card {\nborder-radius: 6px;\n}\n:root {\ncolor-scheme: light dark;\nsupported-color-schemes: light dark;\n}\n@media (prefers-color-scheme: dark) {\n.page {\nbackground-color: #111214 !important;\ncolor: #e6e7e9 !important;\n}\n.card {\nborder-color: #2b2d32 !important;\nbackground-color: #191a1d !important;\n}\n.line {\nborder-color: #2b2d32 !important;\n}\n.quote {\nbackground-color: #212327 !important;\n}\n.muted {\ncolor: #9ba0a8 !important;\n}\n.link {\ncolor: #9dbcff !important;\n}\n.bad {\ncolor: #ff8a80 !important;\n}\n.good {\ncolor: #5cc98c !important;\n}\n}\n</style>\n</head>\n<body\nclass=\"page\"\nstyle=\"margin: 0; padding: 0; background-color: #f7f7f5; color: #1d1f22; -webkit-text-size-adjust: 100%\"\n>\n<div style=\"display: none; max-height: 0; overflow: hidden; mso-hide: all\">\n@ChideraAdeyemi (executive, 20) retweeted your investor tweet;\n@lfigueiredo (AI creator, 13) engaged with 2 tweets;\n@luh (12) quoted your main tweet\n&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;&#847;&zwnj;&nbsp;\n</div>\n<!--[if mso]>\n<table role=\"presentation\" width=\"600\" align=\"center\" cellpadding=\"0\" cellspacing=\"0\"><tr><td>\n<![endif]-->\n<div\nclass=\"page\"\nstyle=\"max-width: 600px; margin: 0 auto; padding: 20px 12px 28px; background-color: #f7f7f5; color: #1d1f22\"\n>\n<div style=\"font: 14px/20px -apple-system, ''Segoe UI'', Helvetica, Arial, sans-serif; overflow-wrap: anywhere\">\n<div class=\"muted\" style=\"color: #5d6167; font-size: 13px\">\n<bdi>Aurora launch</bdi> ·\n27 Nov 2026, 07:29 UTC\n</div>\n<h1 style=\"margin: 6px 0 16px; font-size: 20px; line-height: 26px; font-weight: bold\">\n3 people engaged before monitoring began\n</h1>\n<p class=\"muted\" style=\"margin: -8px 0 16px; color: #5d6167\">27 Nov 2026, 07:22 to 07:29 UTC</p>\n<div\nclass=\"card\"\nstyle=\"margin: 0 0 12px; padding: 16px 18px; background-color: #ffffff; border: 1px solid #e3e3df; border-radius: 6px\"\n>\n<div style=\"font-size: 16px; line-height: 22px\">\n<bdi><b>Chidera</b></bdi>\n<a\nclass=\"link\"\nhref=\"https://x.com/ChideraAdeyemi\"\nstyle=\"color: #2450a8; text-decoration: none; white-space: nowrap\"\n>@ChideraAdeyemi</a>\n<span class=\"muted\" style=\"color: #5d6167\">executive</span>\n</div>\n<div style=\"margin-top: 4px\">\n<b>Importance 20</b>: followed by @renata_zamora 10, @lukas1994 6, @joaobuilds 4\n</div>\n<div class=\"muted\" style=\"margin-top: 4px; color: #5d6167\"><bdi>Executive · 86,800 followers · verified · Lagos</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top: 4px; color: #5d6167\">COO @sundeckhq. I make the trains run.</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Retweeted your investor tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">first seen 27 Nov 2026, 07:29 UTC</span>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/CallumOkafor/status/2126210036558393010\" style=\"color: #2450a8\">See\nthe tweet on X</a>\n</div>\n</div>\n<div style=\"margin-top: 12px\">\n<a\nclass=\"link\"\nhref=\"http://127.0.0.1:41975/take/WzEsMSwiMTE4NzA1NDQwOTI3NzYyMzM4MSJd:1xWqP8:Xw_ysbMqM_sHu6iNogyGRQoPM5oYblz5dudiq5TW7OQ\"\nstyle=\"color: #2450a8\"\n>I’m on it</a> ·\n<a class=\"link\" href=\"http://127.0.0.1:41975/socap/campaigns/1/accounts/1187054409277623381\" style=\"color: #2450a8\">Account in SOCAP</a><span\nclass=\"muted\"\nstyle=\"color: #5d6167\"\n>\n&nbsp;·&nbsp;\n</span><a class=\"link\" href=\"https://x.com/ChideraAdeyemi\" style=\"color: #2450a8\">Profile on X</a>\n</div>\n</div>\n<div\nclass=\"card\"\nstyle=\"margin: 0 0 12px; padding: 16px 18px; background-color: #ffffff; border: 1px solid #e3e3df; border-radius: 6px\"\n>\n<div style=\"font-size: 16px; line-height: 22px\">\n<bdi><b>Luana Figueiredo</b></bdi>\n<a\nclass=\"link\"\nhref=\"https://x.com/lfigueiredo\"\nstyle=\"color: #2450a8; text-decoration: none; white-space: nowrap\"\n>@lfigueiredo</a>\n<span class=\"muted\" style=\"color: #5d6167\">AI creator</span>\n</div>\n<div style=\"margin-top: 4px\">\n<b>Importance 13</b>: followed by @dnambiar 6, @jia_subramaniam 4, @priyafriesen 3\n</div>\n<div class=\"muted\" style=\"margin-top: 4px; color: #5d6167\"><bdi>AI creator · 11,300 followers · verified · 127.0.0.1</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top: 4px; color: #5d6167\">Curating the best of generative AI. Tools, papers, memes.</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Quoted your main tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">27 Nov 2026, 07:29 UTC</span>\n<blockquote\nclass=\"quote\"\ndir=\"auto\"\nstyle=\"margin: 8px 0 0; padding: 8px 12px; background: #f2f2ef; border-radius: 4px; word-break: break-word\"\n>\nOlha isso! Melhor lançamento do mês 🚀\n</blockquote>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/lfigueiredo/status/2126216766552558284\" style=\"color: #2450a8\">Read it on X</a>\n</div>\n</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Quoted your investor tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">27 Nov 2026, 07:27 UTC</span>\n<blockquote\nclass=\"quote\"\ndir=\"auto\"\nstyle=\"margin: 8px 0 0; padding: 8px 12px; background: #f2f2ef; border-radius: 4px; word-break: break-word\"\n>\nHmm. Great demo, but demos are easy. Show me month three.\n</blockquote>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/lfigueiredo/status/2126216423801401211\" style=\"color: #2450a8\">Read it on X</a>\n</div>\n</div>\n<div style=\"margin-top: 12px\">\n<a\nclass=\"link\"\nhref=\"http://127.0.0.1:41975/take/WzEsMSwiMTIxMTI5OTM5NDE4NzA5NzE0NSJd:1xWqP8:bLzMIfl6XmGR_yHhoLtFHO2FWSUd-sKl1Zx8HGVE9QA\"\nstyle=\"color: #2450a8\"\n>I’m on it</a> ·\n<a class=\"link\" href=\"http://127.0.0.1:41975/socap/campaigns/1/accounts/1211299394187097145\" style=\"color: #2450a8\">Account in SOCAP</a><span\nclass=\"muted\"\nstyle=\"color: #5d6167\"\n>\n&nbsp;·&nbsp;\n</span><a class=\"link\" href=\"https://x.com/lfigueiredo\" style=\"color: #2450a8\">Profile on X</a>\n</div>\n</div>\n<div\nclass=\"card\"\nstyle=\"margin: 0 0 12px; padding: 16px 18px; background-color: #ffffff; border: 1px solid #e3e3df; border-radius: 6px\"\n>\n<div style=\"font-size: 16px; line-height: 22px\">\n<bdi><b>欧阳文杰</b></bdi>\n<a\nclass=\"link\"\nhref=\"https://x.com/luh\"\nstyle=\"color: #2450a8; text-decoration: none; white-space: nowrap\"\n>@luh</a>\n</div>\n<div style=\"margin-top: 4px\">\n<b>Importance 12</b>: followed by @dnambiar 6, @lukas1994 6\n</div>\n<div class=\"muted\" style=\"margin-top: 4px; color: #5d6167\"><bdi>33,421 followers · verified · Beijing</bdi></div>\n<div class=\"muted\" dir=\"auto\" style=\"margin-top: 4px; color: #5d6167\">Venture @hexfieldhq. Board: Hexfield, Copperleaf</div>\n<div class=\"line\" style=\"margin-top: 12px; padding-top: 10px; border-top: 1px solid #e3e3df\">\n<b>Quoted your main tweet</b>\n<span class=\"muted\" style=\"color: #5d6167\">27 Nov 2026, 07:22 UTC</span>\n<blockquote\nclass=\"quote\"\ndir=\"auto\"\nstyle=\"margin: 8px 0 0; padding: 8px 12px; background: #f2f2ef; border-radius: 4px; word-break: break-word\"\n>\nFinally someone gets email right. Thread worth reading 👇\n</blockquote>\n<div style=\"margin-top: 6px\">\n<a class=\"link\" href=\"https://x.com/luh/status/2126215096682915462\" style=\"color: #2450a8\">Read it on X</a>\n</div>\n</div>\n<div style=\"margin-top: 12px\">\n<a\nclass=\"link\"\nhref=\"http://127.0.0.1:41975/take/WzEsMSwiMjM4NTI4MzE0Il0:1xWqP8:lLWo7tU848_gCsXneD6Sn5ANeJjKTjEK378c1TwpfEo\"\nstyle=\"color: #2450a8\"\n>I’m on it</a> ·\n<a class=\"link\" href=\"http://127.0.0.1:41975/socap/campaigns/1/accounts/238528314\" style=\"color: #2450a8\">Account in SOCAP</a><span\nclass=\"muted\"\nstyle=\"color: #5d6167\"\n>\n&nbsp;·&nbsp;\n</span><a class=\"link\" href=\"https://x.com/luh\" style=\"color: #2450a8\">Profile on X</a>\n</div>\n</div>\n<div class=\"muted\" style=\"margin-top: 16px; color: #5d6167; font-size: 13px\">\nCampaign “Aurora launch” sends alerts about everyone scoring 5 or more, and about the people on the important list, to this address.<br>\n<a class=\"link\" href=\"http://127.0.0.1:41975/socap/campaigns/1/alerts\" style=\"color: #2450a8\">Open in SOCAP</a>\n</div>\n</div>\n</div>\n<!--[if mso]></td></tr></table><![endif]-->\n</body>\n</html>\n", "text": "3 people engaged before monitoring began\nAurora launch, 27 Nov 2026, 07:29 UTC\nEngagements: 27 Nov 2026, 07:22 to 07:29 UTC\n\n----------------------------------------\nChidera @ChideraAdeyemi (executive)\nImportance 20: followed by @renata_zamora 10, @lukas1994 6, @joaobuilds 4\nExecutive · 86,800 followers · verified · Lagos\nCOO @sundeckhq. I make the trains run.\n\nRetweeted your investor tweet, first seen 27 Nov 2026, 07:29 UTC\nOn X: https://x.com/CallumOkafor/status/2126210036558393010\n\nI’m on it: http://127.0.0.1:41975/take/WzEsMSwiMTE4NzA1NDQwOTI3NzYyMzM4MSJd:1xWqP8:Xw_ysbMqM_sHu6iNogyGRQoPM5oYblz5dudiq5TW7OQ\nAccount in SOCAP: http://127.0.0.1:41975/socap/campaigns/1/accounts/1187054409277623381\nProfile on X: https://x.com/ChideraAdeyemi\n\n----------------------------------------\nLuana Figueiredo @lfigueiredo (AI creator)\nImportance 13: followed by @dnambiar 6, @jia_subramaniam 4, @priyafriesen 3\nAI creator · 11,300 followers · verified · 127.0.0.1\nCurating the best of generative AI. Tools, papers, memes.\n\nQuoted your main tweet, 27 Nov 2026, 07:29 UTC\n> Olha isso! Melhor lançamento do mês 🚀\nOn X: https://x.com/lfigueiredo/status/2126216766552558284\n\nQuoted your investor tweet, 27 Nov 2026, 07:27 UTC\n> Hmm. Great demo, but demos are easy. Show me month three.\nOn X: https://x.com/lfigueiredo/status/2126216423801401211\n\nI’m on it: http://127.0.0.1:41975/take/WzEsMSwiMTIxMTI5OTM5NDE4NzA5NzE0NSJd:1xWqP8:bLzMIfl6XmGR_yHhoLtFHO2FWSUd-sKl1Zx8HGVE9QA\nAccount in SOCAP: http://127.0.0.1:41975/socap/campaigns/1/accounts/1211299394187097145\nProfile on X: https://x.com/lfigueiredo\n\n----------------------------------------\n欧阳文杰 @luh\nImportance 12: followed by @dnambiar 6, @lukas1994 6\n33,421 followers · verified · Beijing\nVenture @hexfieldhq. Board: Hexfield, Copperleaf\n\nQuoted your main tweet, 27 Nov 2026, 07:22 UTC\n> Finally someone gets email right. Thread worth reading 👇\nOn X: https://x.com/luh/status/2126215096682915462\n\nI’m on it: http://127.0.0.1:41975/take/WzEsMSwiMjM4NTI4MzE0Il0:1xWqP8:lLWo7tU848_gCsXneD6Sn5ANeJjKTjEK378c1TwpfEo\nAccount in SOCAP: http://127.0.0.1:41975/socap/campaigns/1/accounts/238528314\nProfile on X: https://x.com/luh\n\n--\nCampaign “Aurora launch” sends alerts about everyone scoring 5 or more, and about the people on the important list, to this address.\nOpen in SOCAP: http://127.0.0.1:41975/socap/campaigns/1/alerts\n", "subject": "3 people engaged before monitoring began - Aurora launch"}]', 1, '', '2026-11-27 07:29:58.512333+00', '2026-11-27 07:29:58.845002+00', 1, NULL, 1);

--
-- Data for Name: alerts_incident; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_match; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_match VALUES
	(1, 'quote', 'main', false, 13, false, true, '2026-11-27 07:29:58.002729+00', '', '', '1211299394187097145', 1, 1, 27),
	(2, 'quote', 'main', false, 12, false, true, '2026-11-27 07:29:58.002729+00', '', '', '238528314', 1, 1, 26),
	(3, 'retweet', 'investor', false, 20, false, true, '2026-11-27 07:29:58.021309+00', '', '', '1187054409277623381', 1, 1, 30),
	(4, 'quote', 'investor', false, 13, false, true, '2026-11-27 07:29:58.075072+00', '', '', '1211299394187097145', 1, 1, 39);

--
-- Data for Name: alerts_mute; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: alerts_recipient; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alerts_recipient VALUES
	(1, 'team@example.com', 'UTC', NULL, NULL, '2026-11-27 07:29:58.847366+00', '', NULL, 0, NULL, NULL, NULL, 1);

--
-- Data for Name: auth_group; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: auth_group_permissions; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: auth_permission; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.auth_permission VALUES
	(1, 'Can add permission', 1, 'add_permission'),
	(2, 'Can change permission', 1, 'change_permission'),
	(3, 'Can delete permission', 1, 'delete_permission'),
	(4, 'Can view permission', 1, 'view_permission'),
	(5, 'Can add group', 2, 'add_group'),
	(6, 'Can change group', 2, 'change_group'),
	(7, 'Can delete group', 2, 'delete_group'),
	(8, 'Can view group', 2, 'view_group'),
	(9, 'Can add content type', 3, 'add_contenttype'),
	(10, 'Can change content type', 3, 'change_contenttype'),
	(11, 'Can delete content type', 3, 'delete_contenttype'),
	(12, 'Can view content type', 3, 'view_contenttype'),
	(13, 'Can add session', 4, 'add_session'),
	(14, 'Can change session', 4, 'change_session'),
	(15, 'Can delete session', 4, 'delete_session'),
	(16, 'Can view session', 4, 'view_session'),
	(17, 'Can add procrastinate event', 5, 'add_procrastinateevent'),
	(18, 'Can change procrastinate event', 5, 'change_procrastinateevent'),
	(19, 'Can delete procrastinate event', 5, 'delete_procrastinateevent'),
	(20, 'Can view procrastinate event', 5, 'view_procrastinateevent'),
	(21, 'Can add procrastinate job', 6, 'add_procrastinatejob'),
	(22, 'Can change procrastinate job', 6, 'change_procrastinatejob'),
	(23, 'Can delete procrastinate job', 6, 'delete_procrastinatejob'),
	(24, 'Can view procrastinate job', 6, 'view_procrastinatejob'),
	(25, 'Can add procrastinate periodic defer', 7, 'add_procrastinateperiodicdefer'),
	(26, 'Can change procrastinate periodic defer', 7, 'change_procrastinateperiodicdefer'),
	(27, 'Can delete procrastinate periodic defer', 7, 'delete_procrastinateperiodicdefer'),
	(28, 'Can view procrastinate periodic defer', 7, 'view_procrastinateperiodicdefer'),
	(29, 'Can add procrastinate worker', 8, 'add_procrastinateworker'),
	(30, 'Can change procrastinate worker', 8, 'change_procrastinateworker'),
	(31, 'Can delete procrastinate worker', 8, 'delete_procrastinateworker'),
	(32, 'Can view procrastinate worker', 8, 'view_procrastinateworker'),
	(33, 'Can add access attempt', 9, 'add_accessattempt'),
	(34, 'Can change access attempt', 9, 'change_accessattempt'),
	(35, 'Can delete access attempt', 9, 'delete_accessattempt'),
	(36, 'Can view access attempt', 9, 'view_accessattempt'),
	(37, 'Can add access log', 10, 'add_accesslog'),
	(38, 'Can change access log', 10, 'change_accesslog'),
	(39, 'Can delete access log', 10, 'delete_accesslog'),
	(40, 'Can view access log', 10, 'view_accesslog'),
	(41, 'Can add access failure', 11, 'add_accessfailurelog'),
	(42, 'Can change access failure', 11, 'change_accessfailurelog'),
	(43, 'Can delete access failure', 11, 'delete_accessfailurelog'),
	(44, 'Can view access failure', 11, 'view_accessfailurelog'),
	(45, 'Can add access attempt expiration', 12, 'add_accessattemptexpiration'),
	(46, 'Can change access attempt expiration', 12, 'change_accessattemptexpiration'),
	(47, 'Can delete access attempt expiration', 12, 'delete_accessattemptexpiration'),
	(48, 'Can view access attempt expiration', 12, 'view_accessattemptexpiration'),
	(49, 'Can add static device', 13, 'add_staticdevice'),
	(50, 'Can change static device', 13, 'change_staticdevice'),
	(51, 'Can delete static device', 13, 'delete_staticdevice'),
	(52, 'Can view static device', 13, 'view_staticdevice'),
	(53, 'Can add static token', 14, 'add_statictoken'),
	(54, 'Can change static token', 14, 'change_statictoken'),
	(55, 'Can delete static token', 14, 'delete_statictoken'),
	(56, 'Can view static token', 14, 'view_statictoken'),
	(57, 'Can add TOTP device', 15, 'add_totpdevice'),
	(58, 'Can change TOTP device', 15, 'change_totpdevice'),
	(59, 'Can delete TOTP device', 15, 'delete_totpdevice'),
	(60, 'Can view TOTP device', 15, 'view_totpdevice'),
	(61, 'Can add api key', 16, 'add_apikey'),
	(62, 'Can change api key', 16, 'change_apikey'),
	(63, 'Can delete api key', 16, 'delete_apikey'),
	(64, 'Can view api key', 16, 'view_apikey'),
	(65, 'Can add user', 17, 'add_user'),
	(66, 'Can change user', 17, 'change_user'),
	(67, 'Can delete user', 17, 'delete_user'),
	(68, 'Can view user', 17, 'view_user'),
	(69, 'Can add audit entry', 18, 'add_auditentry'),
	(70, 'Can change audit entry', 18, 'change_auditentry'),
	(71, 'Can delete audit entry', 18, 'delete_auditentry'),
	(72, 'Can view audit entry', 18, 'view_auditentry'),
	(73, 'Can add invitation', 19, 'add_invitation'),
	(74, 'Can change invitation', 19, 'change_invitation'),
	(75, 'Can delete invitation', 19, 'delete_invitation'),
	(76, 'Can view invitation', 19, 'view_invitation'),
	(77, 'Can add mail server', 20, 'add_mailserver'),
	(78, 'Can change mail server', 20, 'change_mailserver'),
	(79, 'Can delete mail server', 20, 'delete_mailserver'),
	(80, 'Can view mail server', 20, 'view_mailserver'),
	(81, 'Can add sign in', 21, 'add_signin'),
	(82, 'Can change sign in', 21, 'change_signin'),
	(83, 'Can delete sign in', 21, 'delete_signin'),
	(84, 'Can view sign in', 21, 'view_signin'),
	(85, 'Can add account', 22, 'add_account'),
	(86, 'Can change account', 22, 'change_account'),
	(87, 'Can delete account', 22, 'delete_account'),
	(88, 'Can view account', 22, 'view_account'),
	(89, 'Can add avatar', 23, 'add_avatar'),
	(90, 'Can change avatar', 23, 'change_avatar'),
	(91, 'Can delete avatar', 23, 'delete_avatar'),
	(92, 'Can view avatar', 23, 'view_avatar'),
	(93, 'Can add suggested account', 24, 'add_suggestedaccount'),
	(94, 'Can change suggested account', 24, 'change_suggestedaccount'),
	(95, 'Can delete suggested account', 24, 'delete_suggestedaccount'),
	(96, 'Can view suggested account', 24, 'view_suggestedaccount'),
	(97, 'Can add important person', 25, 'add_importantperson'),
	(98, 'Can change important person', 25, 'change_importantperson'),
	(99, 'Can delete important person', 25, 'delete_importantperson'),
	(100, 'Can view important person', 25, 'view_importantperson'),
	(101, 'Can add following', 26, 'add_following'),
	(102, 'Can change following', 26, 'change_following'),
	(103, 'Can delete following', 26, 'delete_following'),
	(104, 'Can view following', 26, 'view_following'),
	(105, 'Can add account insight', 27, 'add_accountinsight'),
	(106, 'Can change account insight', 27, 'change_accountinsight'),
	(107, 'Can delete account insight', 27, 'delete_accountinsight'),
	(108, 'Can view account insight', 27, 'view_accountinsight'),
	(109, 'Can add automation rules', 28, 'add_automationrules'),
	(110, 'Can change automation rules', 28, 'change_automationrules'),
	(111, 'Can delete automation rules', 28, 'delete_automationrules'),
	(112, 'Can view automation rules', 28, 'view_automationrules'),
	(113, 'Can add campaign texts', 29, 'add_campaigntexts'),
	(114, 'Can change campaign texts', 29, 'change_campaigntexts'),
	(115, 'Can delete campaign texts', 29, 'delete_campaigntexts'),
	(116, 'Can view campaign texts', 29, 'view_campaigntexts'),
	(117, 'Can add text revision', 30, 'add_textrevision'),
	(118, 'Can change text revision', 30, 'change_textrevision'),
	(119, 'Can delete text revision', 30, 'delete_textrevision'),
	(120, 'Can view text revision', 30, 'view_textrevision'),
	(121, 'Can add account signs', 31, 'add_accountsigns'),
	(122, 'Can change account signs', 31, 'change_accountsigns'),
	(123, 'Can delete account signs', 31, 'delete_accountsigns'),
	(124, 'Can view account signs', 31, 'view_accountsigns'),
	(125, 'Can add text insight', 32, 'add_textinsight'),
	(126, 'Can change text insight', 32, 'change_textinsight'),
	(127, 'Can delete text insight', 32, 'delete_textinsight'),
	(128, 'Can view text insight', 32, 'view_textinsight'),
	(129, 'Can add handled need', 33, 'add_handledneed'),
	(130, 'Can change handled need', 33, 'change_handledneed'),
	(131, 'Can delete handled need', 33, 'delete_handledneed'),
	(132, 'Can view handled need', 33, 'view_handledneed'),
	(133, 'Can add named organisation', 34, 'add_namedorganisation'),
	(134, 'Can change named organisation', 34, 'change_namedorganisation'),
	(135, 'Can delete named organisation', 34, 'delete_namedorganisation'),
	(136, 'Can view named organisation', 34, 'view_namedorganisation'),
	(137, 'Can add campaign', 35, 'add_campaign'),
	(138, 'Can change campaign', 35, 'change_campaign'),
	(139, 'Can delete campaign', 35, 'delete_campaign'),
	(140, 'Can view campaign', 35, 'view_campaign'),
	(141, 'Can add own account', 36, 'add_ownaccount'),
	(142, 'Can change own account', 36, 'change_ownaccount'),
	(143, 'Can delete own account', 36, 'delete_ownaccount'),
	(144, 'Can view own account', 36, 'view_ownaccount'),
	(145, 'Can add public address', 37, 'add_publicaddress'),
	(146, 'Can change public address', 37, 'change_publicaddress'),
	(147, 'Can delete public address', 37, 'delete_publicaddress'),
	(148, 'Can view public address', 37, 'view_publicaddress'),
	(149, 'Can add campaign summary', 38, 'add_campaignsummary'),
	(150, 'Can change campaign summary', 38, 'change_campaignsummary'),
	(151, 'Can delete campaign summary', 38, 'delete_campaignsummary'),
	(152, 'Can view campaign summary', 38, 'view_campaignsummary'),
	(153, 'Can add tweet', 39, 'add_tweet'),
	(154, 'Can change tweet', 39, 'change_tweet'),
	(155, 'Can delete tweet', 39, 'delete_tweet'),
	(156, 'Can view tweet', 39, 'view_tweet'),
	(157, 'Can add campaign tweet', 40, 'add_campaigntweet'),
	(158, 'Can change campaign tweet', 40, 'change_campaigntweet'),
	(159, 'Can delete campaign tweet', 40, 'delete_campaigntweet'),
	(160, 'Can view campaign tweet', 40, 'view_campaigntweet'),
	(161, 'Can add launch curve', 41, 'add_launchcurve'),
	(162, 'Can change launch curve', 41, 'change_launchcurve'),
	(163, 'Can delete launch curve', 41, 'delete_launchcurve'),
	(164, 'Can view launch curve', 41, 'view_launchcurve'),
	(165, 'Can add spike', 42, 'add_spike'),
	(166, 'Can change spike', 42, 'change_spike'),
	(167, 'Can delete spike', 42, 'delete_spike'),
	(168, 'Can view spike', 42, 'view_spike'),
	(169, 'Can add campaign note', 43, 'add_campaignnote'),
	(170, 'Can change campaign note', 43, 'change_campaignnote'),
	(171, 'Can delete campaign note', 43, 'delete_campaignnote'),
	(172, 'Can view campaign note', 43, 'view_campaignnote'),
	(173, 'Can add snapshot', 44, 'add_snapshot'),
	(174, 'Can change snapshot', 44, 'change_snapshot'),
	(175, 'Can delete snapshot', 44, 'delete_snapshot'),
	(176, 'Can view snapshot', 44, 'view_snapshot'),
	(177, 'Can add removed tweet', 45, 'add_removedtweet'),
	(178, 'Can change removed tweet', 45, 'change_removedtweet'),
	(179, 'Can delete removed tweet', 45, 'delete_removedtweet'),
	(180, 'Can view removed tweet', 45, 'view_removedtweet'),
	(181, 'Can add metric reading', 46, 'add_metricreading'),
	(182, 'Can change metric reading', 46, 'change_metricreading'),
	(183, 'Can delete metric reading', 46, 'delete_metricreading'),
	(184, 'Can view metric reading', 46, 'view_metricreading'),
	(185, 'Can add list state', 47, 'add_liststate'),
	(186, 'Can change list state', 47, 'change_liststate'),
	(187, 'Can delete list state', 47, 'delete_liststate'),
	(188, 'Can view list state', 47, 'view_liststate'),
	(189, 'Can add engagement', 48, 'add_engagement'),
	(190, 'Can change engagement', 48, 'change_engagement'),
	(191, 'Can delete engagement', 48, 'delete_engagement'),
	(192, 'Can view engagement', 48, 'view_engagement'),
	(193, 'Can add watched quote', 49, 'add_watchedquote'),
	(194, 'Can change watched quote', 49, 'change_watchedquote'),
	(195, 'Can delete watched quote', 49, 'delete_watchedquote'),
	(196, 'Can view watched quote', 49, 'view_watchedquote'),
	(197, 'Can add suggested tweet', 50, 'add_suggestedtweet'),
	(198, 'Can change suggested tweet', 50, 'change_suggestedtweet'),
	(199, 'Can delete suggested tweet', 50, 'delete_suggestedtweet'),
	(200, 'Can view suggested tweet', 50, 'view_suggestedtweet');
INSERT INTO public.auth_permission VALUES
	(201, 'Can add polled tweet', 51, 'add_polledtweet'),
	(202, 'Can change polled tweet', 51, 'change_polledtweet'),
	(203, 'Can delete polled tweet', 51, 'delete_polledtweet'),
	(204, 'Can view polled tweet', 51, 'view_polledtweet'),
	(205, 'Can add campaign pause', 52, 'add_campaignpause'),
	(206, 'Can change campaign pause', 52, 'change_campaignpause'),
	(207, 'Can delete campaign pause', 52, 'delete_campaignpause'),
	(208, 'Can view campaign pause', 52, 'view_campaignpause'),
	(209, 'Can add campaign spending', 53, 'add_campaignspending'),
	(210, 'Can change campaign spending', 53, 'change_campaignspending'),
	(211, 'Can delete campaign spending', 53, 'delete_campaignspending'),
	(212, 'Can view campaign spending', 53, 'view_campaignspending'),
	(213, 'Can add spending hour', 54, 'add_spendinghour'),
	(214, 'Can change spending hour', 54, 'change_spendinghour'),
	(215, 'Can delete spending hour', 54, 'delete_spendinghour'),
	(216, 'Can view spending hour', 54, 'view_spendinghour'),
	(217, 'Can add follow up', 55, 'add_followup'),
	(218, 'Can change follow up', 55, 'change_followup'),
	(219, 'Can delete follow up', 55, 'delete_followup'),
	(220, 'Can view follow up', 55, 'view_followup'),
	(221, 'Can add saved view', 56, 'add_savedview'),
	(222, 'Can change saved view', 56, 'change_savedview'),
	(223, 'Can delete saved view', 56, 'delete_savedview'),
	(224, 'Can view saved view', 56, 'view_savedview'),
	(225, 'Can add channel', 57, 'add_channel'),
	(226, 'Can change channel', 57, 'change_channel'),
	(227, 'Can delete channel', 57, 'delete_channel'),
	(228, 'Can view channel', 57, 'view_channel'),
	(229, 'Can add alert', 58, 'add_alert'),
	(230, 'Can change alert', 58, 'change_alert'),
	(231, 'Can delete alert', 58, 'delete_alert'),
	(232, 'Can view alert', 58, 'view_alert'),
	(233, 'Can add incident', 59, 'add_incident'),
	(234, 'Can change incident', 59, 'change_incident'),
	(235, 'Can delete incident', 59, 'delete_incident'),
	(236, 'Can view incident', 59, 'view_incident'),
	(237, 'Can add mute', 60, 'add_mute'),
	(238, 'Can change mute', 60, 'change_mute'),
	(239, 'Can delete mute', 60, 'delete_mute'),
	(240, 'Can view mute', 60, 'view_mute'),
	(241, 'Can add match', 61, 'add_match'),
	(242, 'Can change match', 61, 'change_match'),
	(243, 'Can delete match', 61, 'delete_match'),
	(244, 'Can view match', 61, 'view_match'),
	(245, 'Can add recipient', 62, 'add_recipient'),
	(246, 'Can change recipient', 62, 'change_recipient'),
	(247, 'Can delete recipient', 62, 'delete_recipient'),
	(248, 'Can view recipient', 62, 'view_recipient'),
	(249, 'Can add delivery', 63, 'add_delivery'),
	(250, 'Can change delivery', 63, 'change_delivery'),
	(251, 'Can delete delivery', 63, 'delete_delivery'),
	(252, 'Can view delivery', 63, 'view_delivery'),
	(253, 'Can add report defaults', 64, 'add_reportdefaults'),
	(254, 'Can change report defaults', 64, 'change_reportdefaults'),
	(255, 'Can delete report defaults', 64, 'delete_reportdefaults'),
	(256, 'Can view report defaults', 64, 'view_reportdefaults'),
	(257, 'Can add report delivery', 65, 'add_reportdelivery'),
	(258, 'Can change report delivery', 65, 'change_reportdelivery'),
	(259, 'Can delete report delivery', 65, 'delete_reportdelivery'),
	(260, 'Can view report delivery', 65, 'view_reportdelivery'),
	(261, 'Can add report plan', 66, 'add_reportplan'),
	(262, 'Can change report plan', 66, 'change_reportplan'),
	(263, 'Can delete report plan', 66, 'delete_reportplan'),
	(264, 'Can view report plan', 66, 'view_reportplan'),
	(265, 'Can add report version', 67, 'add_reportversion'),
	(266, 'Can change report version', 67, 'change_reportversion'),
	(267, 'Can delete report version', 67, 'delete_reportversion'),
	(268, 'Can view report version', 67, 'view_reportversion'),
	(269, 'Can add report mail', 68, 'add_reportmail'),
	(270, 'Can change report mail', 68, 'change_reportmail'),
	(271, 'Can delete report mail', 68, 'delete_reportmail'),
	(272, 'Can view report mail', 68, 'view_reportmail'),
	(273, 'Can add report file', 69, 'add_reportfile'),
	(274, 'Can change report file', 69, 'change_reportfile'),
	(275, 'Can delete report file', 69, 'delete_reportfile'),
	(276, 'Can view report file', 69, 'view_reportfile'),
	(277, 'Can add author look', 70, 'add_authorlook'),
	(278, 'Can change author look', 70, 'change_authorlook'),
	(279, 'Can delete author look', 70, 'delete_authorlook'),
	(280, 'Can view author look', 70, 'view_authorlook'),
	(281, 'Can add author connection', 71, 'add_authorconnection'),
	(282, 'Can change author connection', 71, 'change_authorconnection'),
	(283, 'Can delete author connection', 71, 'delete_authorconnection'),
	(284, 'Can view author connection', 71, 'view_authorconnection'),
	(285, 'Can add author link', 72, 'add_authorlink'),
	(286, 'Can change author link', 72, 'change_authorlink'),
	(287, 'Can delete author link', 72, 'delete_authorlink'),
	(288, 'Can view author link', 72, 'view_authorlink'),
	(289, 'Can add authorization request', 73, 'add_authorizationrequest'),
	(290, 'Can change authorization request', 73, 'change_authorizationrequest'),
	(291, 'Can delete authorization request', 73, 'delete_authorizationrequest'),
	(292, 'Can view authorization request', 73, 'view_authorizationrequest'),
	(293, 'Can add campaign watch', 74, 'add_campaignwatch'),
	(294, 'Can change campaign watch', 74, 'change_campaignwatch'),
	(295, 'Can delete campaign watch', 74, 'delete_campaignwatch'),
	(296, 'Can view campaign watch', 74, 'view_campaignwatch'),
	(297, 'Can add circuit', 75, 'add_circuit'),
	(298, 'Can change circuit', 75, 'change_circuit'),
	(299, 'Can delete circuit', 75, 'delete_circuit'),
	(300, 'Can view circuit', 75, 'view_circuit'),
	(301, 'Can add clock state', 76, 'add_clockstate'),
	(302, 'Can change clock state', 76, 'change_clockstate'),
	(303, 'Can delete clock state', 76, 'delete_clockstate'),
	(304, 'Can view clock state', 76, 'view_clockstate'),
	(305, 'Can add job failure', 77, 'add_jobfailure'),
	(306, 'Can change job failure', 77, 'change_jobfailure'),
	(307, 'Can delete job failure', 77, 'delete_jobfailure'),
	(308, 'Can view job failure', 77, 'view_jobfailure'),
	(309, 'Can add rate limit', 78, 'add_ratelimit'),
	(310, 'Can change rate limit', 78, 'change_ratelimit'),
	(311, 'Can delete rate limit', 78, 'delete_ratelimit'),
	(312, 'Can view rate limit', 78, 'view_ratelimit'),
	(313, 'Can add counted call', 79, 'add_countedcall'),
	(314, 'Can change counted call', 79, 'change_countedcall'),
	(315, 'Can delete counted call', 79, 'delete_countedcall'),
	(316, 'Can view counted call', 79, 'view_countedcall'),
	(317, 'Can add credential', 80, 'add_credential'),
	(318, 'Can change credential', 80, 'change_credential'),
	(319, 'Can delete credential', 80, 'delete_credential'),
	(320, 'Can view credential', 80, 'view_credential'),
	(321, 'Can add spending reservation', 81, 'add_spendingreservation'),
	(322, 'Can change spending reservation', 81, 'change_spendingreservation'),
	(323, 'Can delete spending reservation', 81, 'delete_spendingreservation'),
	(324, 'Can view spending reservation', 81, 'view_spendingreservation'),
	(325, 'Can add policy', 82, 'add_policy'),
	(326, 'Can change policy', 82, 'change_policy'),
	(327, 'Can delete policy', 82, 'delete_policy'),
	(328, 'Can view policy', 82, 'view_policy'),
	(329, 'Can add planning failure', 83, 'add_planningfailure'),
	(330, 'Can change planning failure', 83, 'change_planningfailure'),
	(331, 'Can delete planning failure', 83, 'delete_planningfailure'),
	(332, 'Can view planning failure', 83, 'view_planningfailure'),
	(333, 'Can add worker part', 84, 'add_workerpart'),
	(334, 'Can change worker part', 84, 'change_workerpart'),
	(335, 'Can delete worker part', 84, 'delete_workerpart'),
	(336, 'Can view worker part', 84, 'view_workerpart'),
	(337, 'Can add balance reading', 85, 'add_balancereading'),
	(338, 'Can change balance reading', 85, 'change_balancereading'),
	(339, 'Can delete balance reading', 85, 'delete_balancereading'),
	(340, 'Can view balance reading', 85, 'view_balancereading'),
	(341, 'Can add outage', 86, 'add_outage'),
	(342, 'Can change outage', 86, 'change_outage'),
	(343, 'Can delete outage', 86, 'delete_outage'),
	(344, 'Can view outage', 86, 'view_outage'),
	(345, 'Can add charged today', 87, 'add_chargedtoday'),
	(346, 'Can change charged today', 87, 'change_chargedtoday'),
	(347, 'Can delete charged today', 87, 'delete_chargedtoday'),
	(348, 'Can view charged today', 87, 'view_chargedtoday'),
	(349, 'Can add usage', 88, 'add_usage'),
	(350, 'Can change usage', 88, 'change_usage'),
	(351, 'Can delete usage', 88, 'delete_usage'),
	(352, 'Can view usage', 88, 'view_usage'),
	(353, 'Can add first steps', 89, 'add_firststeps'),
	(354, 'Can change first steps', 89, 'change_firststeps'),
	(355, 'Can delete first steps', 89, 'delete_firststeps'),
	(356, 'Can view first steps', 89, 'view_firststeps'),
	(357, 'Can add share link', 90, 'add_sharelink'),
	(358, 'Can change share link', 90, 'change_sharelink'),
	(359, 'Can delete share link', 90, 'delete_sharelink'),
	(360, 'Can view share link', 90, 'view_sharelink'),
	(361, 'Can add campaign draft', 91, 'add_campaigndraft'),
	(362, 'Can change campaign draft', 91, 'change_campaigndraft'),
	(363, 'Can delete campaign draft', 91, 'delete_campaigndraft'),
	(364, 'Can view campaign draft', 91, 'view_campaigndraft');

--
-- Data for Name: axes_accessattempt; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accessattemptexpiration; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accessfailurelog; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: axes_accesslog; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_campaign; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaign VALUES
	(1, 'Aurora launch', 'Northlight', DEFAULT, 'client@northlight.example', '2026-11-27 07:29:57.355103+00', '2081-08-30 07:29:57.355103+00', 'UTC', 'active', '2026-11-27 07:29:57.45428+00', NULL, 5, '{}', '{}', NULL, NULL, 60, NULL, '{mail}', 30, 20, NULL, false, NULL, 'adaptive', NULL, 5, NULL, 0.0012863969449369757, '2026-11-27 07:29:57.45428+00', true, 30, 20000, true, 10, '2026-11-27 07:30:57.697111+00', '2026-11-27 07:29:57.45428+00');

--
-- Data for Name: campaigns_campaignnote; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_campaignpause; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_campaignspending; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaignspending VALUES
	(1, 0.00756000, 0.04383742, 1.2461680162976971, 0.06164369881493423);

--
-- Data for Name: campaigns_campaignsummary; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_campaigntweet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_campaigntweet VALUES
	(1, 'main', '2026-11-27 07:29:57.45428+00', NULL, 1, '2126193913506082320'),
	(2, 'investor', '2026-11-27 07:29:57.45428+00', NULL, 1, '2126210036558393010');

--
-- Data for Name: campaigns_engagement; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_engagement VALUES
	(1, 'retweet', '1007795298464316556', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1007795298464316556', '2126193913506082320'),
	(2, 'retweet', '1094439254311438468', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1094439254311438468', '2126193913506082320'),
	(3, 'retweet', '1227300877308801686', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1227300877308801686', '2126193913506082320'),
	(4, 'retweet', '12728235', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '12728235', '2126193913506082320'),
	(5, 'retweet', '1300648667302773401', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1300648667302773401', '2126193913506082320'),
	(6, 'retweet', '1333933804405503436', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1333933804405503436', '2126193913506082320'),
	(7, 'retweet', '1350457897168248666', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1350457897168248666', '2126193913506082320'),
	(8, 'retweet', '1369764998374753498', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1369764998374753498', '2126193913506082320'),
	(9, 'retweet', '1416008049314876175', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1416008049314876175', '2126193913506082320'),
	(10, 'retweet', '1478549968959111658', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1478549968959111658', '2126193913506082320'),
	(11, 'retweet', '1795087277', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1795087277', '2126193913506082320'),
	(12, 'retweet', '1830080495', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1830080495', '2126193913506082320'),
	(13, 'retweet', '1833657056747627458', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1833657056747627458', '2126193913506082320'),
	(14, 'retweet', '1947947124095829138', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1947947124095829138', '2126193913506082320'),
	(15, 'retweet', '1976934328987446824', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '1976934328987446824', '2126193913506082320'),
	(16, 'retweet', '2024559083173783241', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '2024559083173783241', '2126193913506082320'),
	(17, 'retweet', '2623864545', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '2623864545', '2126193913506082320'),
	(18, 'retweet', '3575229945', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '3575229945', '2126193913506082320'),
	(19, 'retweet', '3600947233', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '3600947233', '2126193913506082320'),
	(20, 'retweet', '3681496807', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '3681496807', '2126193913506082320'),
	(21, 'retweet', '531297351', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '531297351', '2126193913506082320'),
	(22, 'retweet', '844994719230518523', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '844994719230518523', '2126193913506082320'),
	(23, 'retweet', '881034804533968618', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '881034804533968618', '2126193913506082320'),
	(24, 'retweet', '903015860789298669', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:57.900578+00', '2026-11-27 05:58:26+00', true, '2026-11-27 07:29:57.900578+00', '903015860789298669', '2126193913506082320'),
	(25, 'quote', '2126206286646643789', 'À suivre de près 👀', 'fr', 0, 0, 0, 0, 61, '2026-11-27 06:47:36+00', NULL, true, '2026-11-27 07:29:58.002729+00', '1290558519239543338', '2126193913506082320'),
	(26, 'quote', '2126215096682915462', 'Finally someone gets email right. Thread worth reading 👇', 'en', 8, 1, 3, 0, 328, '2026-11-27 07:22:36+00', NULL, true, '2026-11-27 07:29:58.002729+00', '238528314', '2126193913506082320'),
	(27, 'quote', '2126216766552558284', 'Olha isso! Melhor lançamento do mês 🚀', 'pt', 0, 0, 0, 0, 10, '2026-11-27 07:29:15+00', NULL, true, '2026-11-27 07:29:58.002729+00', '1211299394187097145', '2126193913506082320'),
	(28, 'retweet', '1138249736034748081', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:58.021309+00', '2026-11-27 07:02:30+00', true, '2026-11-27 07:29:58.021309+00', '1138249736034748081', '2126210036558393010'),
	(29, 'retweet', '1163828881789612301', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:58.021309+00', '2026-11-27 07:02:30+00', true, '2026-11-27 07:29:58.021309+00', '1163828881789612301', '2126210036558393010'),
	(30, 'retweet', '1187054409277623381', '', '', NULL, NULL, NULL, NULL, NULL, '2026-11-27 07:29:58.021309+00', '2026-11-27 07:02:30+00', true, '2026-11-27 07:29:58.021309+00', '1187054409277623381', '2126210036558393010'),
	(31, 'reply', '2126195012275109593', '@LanternfoldHQ Is there an Android app coming?', 'en', 0, 0, 0, 0, 37, '2026-11-27 06:02:48+00', NULL, true, '2026-11-27 07:29:58.030667+00', '1221421480', '2126193913506082320'),
	(32, 'reply', '2126195734865902954', '@LanternfoldHQ TestResult it, crashed twice on import. Sent you a report, hope it helps!', 'en', 0, 0, 0, 0, 22, '2026-11-27 06:05:40+00', NULL, true, '2026-11-27 07:29:58.030667+00', '1629230471685768379', '2126193913506082320'),
	(33, 'reply', '2126196900547478626', '@LanternfoldHQ Can''t log in, is it down for anyone else?', 'en', 0, 0, 0, 0, 68, '2026-11-27 06:10:18+00', NULL, true, '2026-11-27 07:29:58.030667+00', '2060481042721932427', '2126193913506082320'),
	(34, 'reply', '2126197320421010320', '@LanternfoldHQ does it work with Outlook?', 'en', 0, 0, 0, 0, 7, '2026-11-27 06:11:58+00', NULL, true, '2026-11-27 07:29:58.030667+00', '1661604929665069400', '2126193913506082320'),
	(35, 'reply', '2126197926991318728', '@LanternfoldHQ Selamat ya! Keren banget', 'id', 0, 0, 0, 0, 20, '2026-11-27 06:14:23+00', NULL, true, '2026-11-27 07:29:58.030667+00', '3478411928', '2126193913506082320'),
	(36, 'reply', '2126198096533195160', '@LanternfoldHQ Just signed up. Onboarding took 40 seconds, respect.', 'en', 0, 0, 0, 0, 30, '2026-11-27 06:15:03+00', NULL, true, '2026-11-27 07:29:58.030667+00', '617807394', '2126193913506082320'),
	(37, 'reply', '2126198298195498062', '@LanternfoldHQ cancelled my other subscription within ten minutes', 'en', 0, 0, 0, 0, 29, '2026-11-27 06:15:51+00', NULL, true, '2026-11-27 07:29:58.030667+00', '1234712198314223181', '2126193913506082320'),
	(38, 'reply', '2126199699641066981', '@LanternfoldHQ Is there an Android app coming?', 'en', 0, 0, 0, 0, 25, '2026-11-27 06:21:25+00', NULL, true, '2026-11-27 07:29:58.030667+00', '1363753937016723785', '2126193913506082320'),
	(39, 'quote', '2126216423801401211', 'Hmm. Great demo, but demos are easy. Show me month three.', 'en', 2, 0, 0, 0, 121, '2026-11-27 07:27:53+00', NULL, true, '2026-11-27 07:29:58.075072+00', '1211299394187097145', '2126210036558393010'),
	(40, 'reply', '2126210671858382537', '@CallumOkafor not another AI wrapper 🙄', 'en', 0, 0, 0, 0, 77, '2026-11-27 07:05:01+00', NULL, true, '2026-11-27 07:29:58.134861+00', '145222453', '2126210036558393010'),
	(41, 'reply', '2126211943369869521', '@CallumOkafor Congrats team, huge.', 'en', 3, 0, 0, 0, 188, '2026-11-27 07:10:05+00', NULL, true, '2026-11-27 07:29:58.134861+00', '920826612879235767', '2126210036558393010');

--
-- Data for Name: campaigns_launchcurve; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_liststate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_liststate VALUES
	(1, 'retweet', 0, 0, '2026-11-27 07:29:57.842483+00', 24, NULL, NULL, 1, NULL, 24, 24, 0, false, NULL, '2026-11-27 07:29:57.842483+00', '2026-11-27 07:29:57.842483+00', NULL, NULL, 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2126193913506082320'),
	(2, 'quote', 0, 0, '2026-11-27 07:29:57.855972+00', 3, NULL, NULL, 1, NULL, 3, 3, 0, false, '2026-11-27 07:29:57.855972+00', '2026-11-27 07:29:57.855972+00', '2026-11-27 07:29:57.855972+00', NULL, '2026-11-27 07:29:15+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2126193913506082320'),
	(4, 'reply', 0, 0, '2026-11-27 07:29:57.882524+00', 8, NULL, NULL, 1, NULL, 8, 8, 0, false, '2026-11-27 07:29:57.882524+00', '2026-11-27 07:29:57.882524+00', '2026-11-27 07:29:57.882524+00', NULL, '2026-11-27 06:21:25+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2126193913506082320'),
	(3, 'retweet', 0, 0, '2026-11-27 07:29:57.859741+00', 3, NULL, NULL, 1, NULL, 3, 3, 0, false, NULL, '2026-11-27 07:29:57.859741+00', '2026-11-27 07:29:57.859741+00', NULL, NULL, 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2126210036558393010'),
	(5, 'quote', 0, 0, '2026-11-27 07:29:57.888285+00', 1, NULL, NULL, 1, NULL, 1, 1, 0, false, '2026-11-27 07:29:57.888285+00', '2026-11-27 07:29:57.888285+00', '2026-11-27 07:29:57.888285+00', NULL, '2026-11-27 07:27:53+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2126210036558393010'),
	(6, 'reply', 0, 0, '2026-11-27 07:29:58.110721+00', 2, NULL, NULL, 1, NULL, 2, 2, 0, false, '2026-11-27 07:29:58.110721+00', '2026-11-27 07:29:58.110721+00', '2026-11-27 07:29:58.110721+00', NULL, '2026-11-27 07:10:05+00', 0, '', false, NULL, '', 'twitterapi_io', NULL, 0, '2126210036558393010');

--
-- Data for Name: campaigns_metricreading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_metricreading VALUES
	(1, '2026-11-27 07:29:57.45428+00', 69, 24, 8, 3, 4116, 7, '2126193913506082320'),
	(2, '2026-11-27 07:29:57.45428+00', 17, 3, 2, 1, 897, 2, '2126210036558393010'),
	(3, '2026-11-27 07:29:57.697111+00', 69, 24, 8, 3, 4116, 7, '2126193913506082320'),
	(4, '2026-11-27 07:29:57.697111+00', 17, 3, 2, 1, 897, 2, '2126210036558393010');

--
-- Data for Name: campaigns_ownaccount; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_publicaddress; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_removedtweet; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_snapshot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_snapshot VALUES
	(1, '2026-11-27 07:00:00+00', '2026-11-27 07:29:57.697111+00', 86, 27, 10, 4, 5013, 9, 0, '{"main": {"known": 0, "likes": 69, "views": 4116, "quotes": 3, "tweets": 1, "replies": 8, "retweets": 24, "bookmarks": 7}, "investor": {"known": 0, "likes": 17, "views": 897, "quotes": 1, "tweets": 1, "replies": 2, "retweets": 3, "bookmarks": 2}}', 1);

--
-- Data for Name: campaigns_spendinghour; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_spendinghour VALUES
	(1, '2026-11-27 07:00:00+00', 0.00756000, 8, 1);

--
-- Data for Name: campaigns_spike; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_suggestedtweet; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: campaigns_tweet; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.campaigns_tweet VALUES
	('2126193913506082320', '2026-11-27 07:30:57.697111+00', NULL, 'Today we launch Lanternfold: your whole inbox, answered before you wake up.

Two years, eleven rewrites, one very patient team.

Try it: https://t.co/QGcKJCwqyy', 'en', '2026-11-27 05:58:26+00', '2126193913506082320', 69, 24, 8, 3, 4116, 7, '2026-11-27 07:29:57.697111+00', NULL, '2026-11-27 07:29:57.45428+00', '3318548855'),
	('2126210036558393010', '2026-11-27 07:30:57.697111+00', NULL, 'We led the seed in Lanternfold. Short memo on why: https://t.co/bcywHuaw9L', 'en', '2026-11-27 07:02:30+00', '2126210036558393010', 17, 3, 2, 1, 897, 2, '2026-11-27 07:29:57.697111+00', NULL, '2026-11-27 07:29:57.45428+00', '1876128270151289479');

--
-- Data for Name: campaigns_watchedquote; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_authorconnection; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_authorizationrequest; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_authorlink; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_authorlook; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_balancereading; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_balancereading VALUES
	(1, 'twitterapi_io', '2026-11-27 07:29:42.851458+00', 10000000, NULL, NULL);

--
-- Data for Name: collection_campaignwatch; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_chargedtoday; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_circuit; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_clockstate; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_clockstate VALUES
	(1, '2026-11-27 07:29:50.57178+00', NULL, 0);

--
-- Data for Name: collection_countedcall; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_credential; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_jobfailure; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_outage; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_planningfailure; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_policy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_policy VALUES
	(1, 30, 'adaptive', 5, 6, 168, '', '', false, 3);

--
-- Data for Name: collection_ratelimit; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_ratelimit VALUES
	(2, 'twitterapi_io', 'balance', NULL, NULL, 0, false, false, NULL, NULL, NULL, NULL, NULL),
	(1, 'twitterapi_io', '', '2026-11-27 07:29:58.163275+00', NULL, 0, false, false, NULL, NULL, NULL, NULL, NULL);

--
-- Data for Name: collection_spendingreservation; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: collection_usage; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_usage VALUES
	(1, 'twitterapi_io', '2026-11-27 07:00:00+00', 'balance', 1, 0, 0, 0),
	(2, 'twitterapi_io', '2026-11-27 07:00:00+00', 'user', 8, 0, 8, 144),
	(7, 'twitterapi_io', '2026-11-27 07:00:00+00', 'followings', 9, 0, 776, 776),
	(19, 'twitterapi_io', '2026-11-27 07:00:00+00', 'tweets', 2, 0, 4, 60),
	(21, 'twitterapi_io', '2026-11-27 07:00:00+00', 'retweet', 2, 0, 27, 486),
	(22, 'twitterapi_io', '2026-11-27 07:00:00+00', 'quote', 2, 0, 4, 60),
	(24, 'twitterapi_io', '2026-11-27 07:00:00+00', 'reply', 2, 0, 10, 150);

--
-- Data for Name: collection_workerpart; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.collection_workerpart VALUES
	(2, '28a5e3ca-238f-496f-b7d3-ed7a34628e1e', 'collection', '2026-11-27 07:29:43.2161+00'),
	(1, '28a5e3ca-238f-496f-b7d3-ed7a34628e1e', 'alerts', '2026-11-27 07:29:43.218329+00');

--
-- Data for Name: django_content_type; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_content_type VALUES
	(1, 'auth', 'permission'),
	(2, 'auth', 'group'),
	(3, 'contenttypes', 'contenttype'),
	(4, 'sessions', 'session'),
	(5, 'procrastinate', 'procrastinateevent'),
	(6, 'procrastinate', 'procrastinatejob'),
	(7, 'procrastinate', 'procrastinateperiodicdefer'),
	(8, 'procrastinate', 'procrastinateworker'),
	(9, 'axes', 'accessattempt'),
	(10, 'axes', 'accesslog'),
	(11, 'axes', 'accessfailurelog'),
	(12, 'axes', 'accessattemptexpiration'),
	(13, 'otp_static', 'staticdevice'),
	(14, 'otp_static', 'statictoken'),
	(15, 'otp_totp', 'totpdevice'),
	(16, 'access', 'apikey'),
	(17, 'access', 'user'),
	(18, 'access', 'auditentry'),
	(19, 'access', 'invitation'),
	(20, 'access', 'mailserver'),
	(21, 'access', 'signin'),
	(22, 'people', 'account'),
	(23, 'people', 'avatar'),
	(24, 'people', 'suggestedaccount'),
	(25, 'people', 'importantperson'),
	(26, 'people', 'following'),
	(27, 'insight', 'accountinsight'),
	(28, 'insight', 'automationrules'),
	(29, 'insight', 'campaigntexts'),
	(30, 'insight', 'textrevision'),
	(31, 'insight', 'accountsigns'),
	(32, 'insight', 'textinsight'),
	(33, 'insight', 'handledneed'),
	(34, 'insight', 'namedorganisation'),
	(35, 'campaigns', 'campaign'),
	(36, 'campaigns', 'ownaccount'),
	(37, 'campaigns', 'publicaddress'),
	(38, 'campaigns', 'campaignsummary'),
	(39, 'campaigns', 'tweet'),
	(40, 'campaigns', 'campaigntweet'),
	(41, 'campaigns', 'launchcurve'),
	(42, 'campaigns', 'spike'),
	(43, 'campaigns', 'campaignnote'),
	(44, 'campaigns', 'snapshot'),
	(45, 'campaigns', 'removedtweet'),
	(46, 'campaigns', 'metricreading'),
	(47, 'campaigns', 'liststate'),
	(48, 'campaigns', 'engagement'),
	(49, 'campaigns', 'watchedquote'),
	(50, 'campaigns', 'suggestedtweet'),
	(51, 'campaigns', 'polledtweet'),
	(52, 'campaigns', 'campaignpause'),
	(53, 'campaigns', 'campaignspending'),
	(54, 'campaigns', 'spendinghour'),
	(55, 'follow_ups', 'followup'),
	(56, 'saved_views', 'savedview'),
	(57, 'alerts', 'channel'),
	(58, 'alerts', 'alert'),
	(59, 'alerts', 'incident'),
	(60, 'alerts', 'mute'),
	(61, 'alerts', 'match'),
	(62, 'alerts', 'recipient'),
	(63, 'alerts', 'delivery'),
	(64, 'reports', 'reportdefaults'),
	(65, 'reports', 'reportdelivery'),
	(66, 'reports', 'reportplan'),
	(67, 'reports', 'reportversion'),
	(68, 'reports', 'reportmail'),
	(69, 'reports', 'reportfile'),
	(70, 'collection', 'authorlook'),
	(71, 'collection', 'authorconnection'),
	(72, 'collection', 'authorlink'),
	(73, 'collection', 'authorizationrequest'),
	(74, 'collection', 'campaignwatch'),
	(75, 'collection', 'circuit'),
	(76, 'collection', 'clockstate'),
	(77, 'collection', 'jobfailure'),
	(78, 'collection', 'ratelimit'),
	(79, 'collection', 'countedcall'),
	(80, 'collection', 'credential'),
	(81, 'collection', 'spendingreservation'),
	(82, 'collection', 'policy'),
	(83, 'collection', 'planningfailure'),
	(84, 'collection', 'workerpart'),
	(85, 'collection', 'balancereading'),
	(86, 'collection', 'outage'),
	(87, 'collection', 'chargedtoday'),
	(88, 'collection', 'usage'),
	(89, 'web', 'firststeps'),
	(90, 'web', 'sharelink'),
	(91, 'web', 'campaigndraft');

--
-- Data for Name: django_migrations; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-11-27 07:29:33.841449+00'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2026-11-27 07:29:33.853657+00'),
	(3, 'auth', '0001_initial', '2026-11-27 07:29:33.901453+00'),
	(4, 'auth', '0002_alter_permission_name_max_length', '2026-11-27 07:29:33.908647+00'),
	(5, 'auth', '0003_alter_user_email_max_length', '2026-11-27 07:29:33.916187+00'),
	(6, 'auth', '0004_alter_user_username_opts', '2026-11-27 07:29:33.922618+00'),
	(7, 'auth', '0005_alter_user_last_login_null', '2026-11-27 07:29:33.930709+00'),
	(8, 'auth', '0006_require_contenttypes_0002', '2026-11-27 07:29:33.931825+00'),
	(9, 'auth', '0007_alter_validators_add_error_messages', '2026-11-27 07:29:33.935771+00'),
	(10, 'auth', '0008_alter_user_username_max_length', '2026-11-27 07:29:33.940275+00'),
	(11, 'auth', '0009_alter_user_last_name_max_length', '2026-11-27 07:29:33.944712+00'),
	(12, 'auth', '0010_alter_group_name_max_length', '2026-11-27 07:29:33.951629+00'),
	(13, 'auth', '0011_update_proxy_permissions', '2026-11-27 07:29:33.956375+00'),
	(14, 'auth', '0012_alter_user_first_name_max_length', '2026-11-27 07:29:33.961096+00'),
	(15, 'access', '0001_initial', '2026-11-27 07:29:34.039914+00'),
	(16, 'people', '0001_initial', '2026-11-27 07:29:34.092375+00'),
	(17, 'campaigns', '0001_initial', '2026-11-27 07:29:34.710754+00'),
	(18, 'alerts', '0001_initial', '2026-11-27 07:29:35.359914+00'),
	(19, 'axes', '0001_initial', '2026-11-27 07:29:35.376442+00'),
	(20, 'axes', '0002_auto_20151217_2044', '2026-11-27 07:29:35.424694+00'),
	(21, 'axes', '0003_auto_20160322_0929', '2026-11-27 07:29:35.442264+00'),
	(22, 'axes', '0004_auto_20181024_1538', '2026-11-27 07:29:35.45804+00'),
	(23, 'axes', '0005_remove_accessattempt_trusted', '2026-11-27 07:29:35.462473+00'),
	(24, 'axes', '0006_remove_accesslog_trusted', '2026-11-27 07:29:35.467956+00'),
	(25, 'axes', '0007_alter_accessattempt_unique_together', '2026-11-27 07:29:35.514451+00'),
	(26, 'axes', '0008_accessfailurelog', '2026-11-27 07:29:35.5305+00'),
	(27, 'axes', '0009_add_session_hash', '2026-11-27 07:29:35.536883+00'),
	(28, 'axes', '0010_accessattemptexpiration', '2026-11-27 07:29:35.558138+00'),
	(29, 'collection', '0001_initial', '2026-11-27 07:29:36.240064+00'),
	(30, 'follow_ups', '0001_initial', '2026-11-27 07:29:36.304384+00'),
	(31, 'insight', '0001_initial', '2026-11-27 07:29:36.775594+00'),
	(32, 'otp_static', '0001_initial', '2026-11-27 07:29:36.876864+00'),
	(33, 'otp_static', '0002_throttling', '2026-11-27 07:29:36.908332+00'),
	(34, 'otp_static', '0003_add_timestamps', '2026-11-27 07:29:36.92889+00'),
	(35, 'otp_totp', '0001_initial', '2026-11-27 07:29:36.974807+00'),
	(36, 'otp_totp', '0002_auto_20190420_0723', '2026-11-27 07:29:36.997801+00'),
	(37, 'otp_totp', '0003_add_timestamps', '2026-11-27 07:29:37.020193+00'),
	(38, 'procrastinate', '0001_initial', '2026-11-27 07:29:37.042749+00'),
	(39, 'procrastinate', '0002_drop_started_at_column', '2026-11-27 07:29:37.046975+00'),
	(40, 'procrastinate', '0003_drop_started_at_column', '2026-11-27 07:29:37.050351+00'),
	(41, 'procrastinate', '0004_drop_procrastinate_version_table', '2026-11-27 07:29:37.053252+00'),
	(42, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2026-11-27 07:29:37.056477+00'),
	(43, 'procrastinate', '0006_fix_trigger_status_events_insert', '2026-11-27 07:29:37.06006+00'),
	(44, 'procrastinate', '0007_add_queueing_lock_column', '2026-11-27 07:29:37.065125+00'),
	(45, 'procrastinate', '0008_close_fetch_job_race_condition', '2026-11-27 07:29:37.069716+00'),
	(46, 'procrastinate', '0009_add_defer_job_function', '2026-11-27 07:29:37.072852+00'),
	(47, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2026-11-27 07:29:37.078688+00'),
	(48, 'procrastinate', '0011_add_foreign_key_index', '2026-11-27 07:29:37.082546+00'),
	(49, 'procrastinate', '0012_add_locks_to_periodic_defer', '2026-11-27 07:29:37.086462+00'),
	(50, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2026-11-27 07:29:37.089839+00'),
	(51, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2026-11-27 07:29:37.092666+00'),
	(52, 'procrastinate', '0015_add_trigger_on_job_deletion', '2026-11-27 07:29:37.094866+00'),
	(53, 'procrastinate', '0016_delete_finished_jobs', '2026-11-27 07:29:37.097252+00'),
	(54, 'procrastinate', '0017_add_checks_to_finish_job', '2026-11-27 07:29:37.099625+00'),
	(55, 'procrastinate', '0018_add_checks_to_retry_job', '2026-11-27 07:29:37.103106+00'),
	(56, 'procrastinate', '0019_fix_finish_job_compat_issue', '2026-11-27 07:29:37.107287+00'),
	(57, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2026-11-27 07:29:37.112104+00'),
	(58, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2026-11-27 07:29:37.117321+00'),
	(59, 'procrastinate', '0022_null_locks_excluded', '2026-11-27 07:29:37.122061+00'),
	(60, 'procrastinate', '0023_remove_old_finish_job_function', '2026-11-27 07:29:37.125519+00'),
	(61, 'procrastinate', '0024_job_id_bigint', '2026-11-27 07:29:37.13314+00'),
	(62, 'procrastinate', '0025_add_models', '2026-11-27 07:29:37.143954+00'),
	(63, 'procrastinate', '0026_add_job_priority', '2026-11-27 07:29:37.341342+00'),
	(64, 'procrastinate', '0027_add_periodic_job_priority', '2026-11-27 07:29:37.345429+00'),
	(65, 'procrastinate', '0028_add_cancel_states', '2026-11-27 07:29:37.354159+00'),
	(66, 'procrastinate', '0029_add_additional_params_to_retry_job', '2026-11-27 07:29:37.357003+00'),
	(67, 'procrastinate', '0030_alter_procrastinateevent_options', '2026-11-27 07:29:37.359846+00'),
	(68, 'procrastinate', '0031_add_indexes_for_fetch_job', '2026-11-27 07:29:37.368217+00'),
	(69, 'procrastinate', '0032_pre_cancel_notification', '2026-11-27 07:29:37.375527+00'),
	(70, 'procrastinate', '0033_post_cancel_notification', '2026-11-27 07:29:37.391775+00'),
	(71, 'procrastinate', '0034_pre_add_heartbeat', '2026-11-27 07:29:37.401635+00'),
	(72, 'procrastinate', '0035_post_add_heartbeat', '2026-11-27 07:29:37.40724+00'),
	(73, 'procrastinate', '0036_add_worker_model', '2026-11-27 07:29:37.414969+00'),
	(74, 'procrastinate', '0037_pre_batch_defer_jobs', '2026-11-27 07:29:37.417371+00'),
	(75, 'procrastinate', '0038_post_batch_defer_jobs', '2026-11-27 07:29:37.419075+00'),
	(76, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2026-11-27 07:29:37.424543+00'),
	(77, 'procrastinate', '0040_pre_retry_failed_job', '2026-11-27 07:29:37.426685+00'),
	(78, 'procrastinate', '0041_post_retry_failed_job', '2026-11-27 07:29:37.429106+00'),
	(79, 'reports', '0001_initial', '2026-11-27 07:29:37.878603+00'),
	(80, 'saved_views', '0001_initial', '2026-11-27 07:29:37.957948+00'),
	(81, 'sessions', '0001_initial', '2026-11-27 07:29:37.975183+00'),
	(82, 'web', '0001_initial', '2026-11-27 07:29:38.154635+00');

--
-- Data for Name: django_session; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: follow_ups_followup; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: insight_accountinsight; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: insight_accountsigns; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: insight_automationrules; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.insight_automationrules VALUES
	(1, 144, 50, 30, 8, 20, 100, 3, 5, 1, 1, 3, 0);

--
-- Data for Name: insight_campaigntexts; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: insight_handledneed; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: insight_namedorganisation; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: insight_textinsight; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: insight_textrevision; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_static_staticdevice; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_static_statictoken; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: otp_totp_totpdevice; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: people_account; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_account VALUES
	('1876128270151289479', 'CallumOkafor', 'Callum Okafor', 'Angel investor. 40+ companies. DMs open for founders.', '', 'http://127.0.0.1:36039/profile_images/1876128270151289479/invented_normal.jpg', false, '', 3796, 27, 321, false, '2025-01-06 04:46:51+00', '{vcs}', 27, '2026-11-27 07:29:57.45428+00', '2026-11-27 07:29:57.45428+00'),
	('3318548855', 'LanternfoldHQ', 'LanternfoldHQ', '', 'Rio de Janeiro', 'http://127.0.0.1:36039/profile_images/3318548855/invented_normal.jpg', true, 'Business', 34378, 195, 52, false, '2014-12-24 12:59:58+00', '{others}', 3, '2026-11-27 07:29:57.45428+00', '2026-11-27 07:29:57.45428+00'),
	('1007795298464316556', 'itsfemi', 'Femi Ogunleye', 'founder @kitewirehq ✦ ex-Tallyhouse', 'he/him', 'http://127.0.0.1:36039/profile_images/1007795298464316556/invented_normal.jpg', true, '', 3880, 153, NULL, NULL, '2018-06-16 01:21:37+00', '{founders}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1094439254311438468', 'skohler', 'Svenja Köhler', '', 'everywhere', 'http://127.0.0.1:36039/profile_images/1094439254311438468/invented_normal.jpg', false, '', 80, 345, NULL, NULL, '2019-02-10 03:33:46+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1227300877308801686', 'KahoKurosawa', 'ツカモト', 'YC S21. Building Moonferry with my best friend.', '東京', 'http://127.0.0.1:36039/profile_images/1227300877308801686/invented_normal.jpg', true, '', 16284, 1318, NULL, NULL, '2020-02-11 18:38:25+00', '{yc_alumni}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('12728235', 'CalebKessler', 'Caleb Kessler', 'Journalist covering AI for Launchpaper. She/her', 'Austin, Texas', 'http://127.0.0.1:36039/profile_images/12728235/invented_normal.jpg', true, '', 2745, 2225, NULL, NULL, '2006-07-13 07:47:44+00', '{media}', 4, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1300648667302773401', 'itsfarida', 'يوسف منصور', 'Vicepresidente del club de ajedrez del barrio', 'everywhere', 'http://127.0.0.1:36039/profile_images/1300648667302773401/invented_normal.jpg', false, '', 174, 366, NULL, NULL, '2020-09-01 04:16:21+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1333933804405503436', 'bastienbuilds', 'Bastien 🏳️‍🌈', 'Engineering @ Tandemly. I break builds professionally.', 'Lyon', 'http://127.0.0.1:36039/profile_images/1333933804405503436/invented_normal.jpg', false, '', 314, 410, NULL, NULL, '2020-12-02 00:39:36+00', '{developers}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1350457897168248666', 'JuneMercado', 'June Mercado', '', 'your timeline', 'http://127.0.0.1:36039/profile_images/1350457897168248666/invented_normal.jpg', false, '', 70, 150, NULL, NULL, '2021-01-16 15:00:27+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1369764998374753498', 'paige_boyd', 'Paige Boyd', 'Founder, Pebbleware. Second time around.

Writing about pricing and hiring.', '', 'http://127.0.0.1:36039/profile_images/1369764998374753498/invented_normal.jpg', true, '', 2501, 56, NULL, NULL, '2021-03-10 21:39:59+00', '{founders}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1416008049314876175', 'Fernanda1985', 'Fernanda Albuquerque', 'Freelance writer. Ghostwriting for people with no time.
📩 DM', 'Rio de Janeiro', 'http://127.0.0.1:36039/profile_images/1416008049314876175/invented_normal.jpg', false, '', 950, 187, NULL, NULL, '2021-07-16 12:13:21+00', '{media}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1478549968959111658', 'goakes', 'Grant Oakes', 'Développeuse web, mainteneuse de Papercrane.js', 'Chicago', 'http://127.0.0.1:36039/profile_images/1478549968959111658/invented_normal.jpg', true, '', 842, 480, NULL, NULL, '2022-01-05 02:12:37+00', '{developers}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1795087277', 'ruthm54', 'Ruth Mercado', 'I started Riverbit in a garage. Still no garage door.', 'NYC / SF', 'http://127.0.0.1:36039/profile_images/1795087277/invented_normal.jpg', false, '', 16574, 509, NULL, NULL, '2012-08-27 19:18:46+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1830080495', 'loic_chauvet', 'Loïc Chauvet', '', '', 'http://127.0.0.1:36039/profile_images/1830080495/invented_normal.jpg', false, '', 45, 524, NULL, NULL, '2012-09-18 15:46:46+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1833657056747627458', 'freyabuilds', 'Freya Thwaite', 'web3 enjoyer 🚀 gm', 'your timeline', 'http://127.0.0.1:36039/profile_images/1833657056747627458/invented_normal.jpg', false, '', 85, 1102, NULL, NULL, '2024-09-11 00:01:24+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1947947124095829138', 'iraghunathan', 'Ishita ✦', 'Photographer. Mostly fog.', 'Hyderabad 🇮🇳', 'http://127.0.0.1:36039/profile_images/1947947124095829138/invented_normal.jpg', false, '', 120, 1064, NULL, NULL, '2025-07-23 09:09:20+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1976934328987446824', 'wyattbuilds5448', 'Wyatt', 'Growth marketer | email, SEO, paid | 🏀', 'Seattle', 'http://127.0.0.1:36039/profile_images/1976934328987446824/invented_normal.jpg', false, '', 16373, 489, NULL, NULL, '2025-10-11 08:54:08+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('2024559083173783241', 'ren_mizutani', '水谷 ゆい', 'Host of a podcast about people who ship. Editor at The Build Report.', 'he/him', 'http://127.0.0.1:36039/profile_images/2024559083173783241/invented_normal.jpg', true, '', 2120, 280, NULL, NULL, '2026-02-19 18:57:54+00', '{media}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('2623864545', 'kesslert', 'Tessa 🌱', 'Dad, runner, terrible cook.', 'Chicago', 'http://127.0.0.1:36039/profile_images/2623864545/invented_normal.jpg', false, '', 562, 279, NULL, NULL, '2014-01-01 18:10:46+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('3575229945', 'tranj', 'Jordan Tran', 'Data analyst. Spreadsheets are a love language. 📊', 'Oakland', 'http://127.0.0.1:36039/profile_images/3575229945/invented_normal.jpg', false, '', 147, 188, NULL, NULL, '2015-04-23 02:16:45+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('3600947233', 'itsfernanda', 'Fernanda Siqueira', 'Photographer. Mostly fog.', 'he/him', 'http://127.0.0.1:36039/profile_images/3600947233/invented_normal.jpg', false, '', 381, 1589, NULL, NULL, '2015-05-03 09:30:39+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('3681496807', 'gosterloh', 'Greta Osterloh', 'Vicepresidente del club de ajedrez del barrio', 'he/him', 'http://127.0.0.1:36039/profile_images/3681496807/invented_normal.jpg', true, '', 26, 146, NULL, NULL, '2015-06-11 07:45:33+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('531297351', 'tarabuilds', 'Tara | AI', 'Directora de arte. Cine, gatos y café.', 'your timeline', 'http://127.0.0.1:36039/profile_images/531297351/invented_normal.jpg', true, '', 223, 227, NULL, NULL, '2009-09-20 07:08:44+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('844994719230518523', 'balogunf', 'Femi', 'founder @papercranehq ✦ ex-Gridlark', 'Lagos', 'http://127.0.0.1:36039/profile_images/844994719230518523/invented_normal.jpg', false, '', 523, 124, NULL, NULL, '2017-03-23 19:30:14+00', '{founders}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('881034804533968618', 'salma_naguib', 'Salma Naguib', 'Student. Physics, football, sleep.', 'Between timezones', 'http://127.0.0.1:36039/profile_images/881034804533968618/invented_normal.jpg', false, '', 47, 2802, NULL, NULL, '2017-07-01 06:20:40+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('903015860789298669', 'icrane', 'Ivy Crane', '서울에서 고양이 두 마리와 삽니다', 'remote, mostly Ohio', 'http://127.0.0.1:36039/profile_images/903015860789298669/invented_normal.jpg', false, '', 8, 1627, NULL, NULL, '2017-08-30 22:05:33+00', '{others}', 0, '2026-11-27 07:29:57.900578+00', '2026-11-27 07:29:57.900578+00'),
	('1211299394187097145', 'lfigueiredo', 'Luana Figueiredo', 'Curating the best of generative AI. Tools, papers, memes.', '127.0.0.1', 'http://127.0.0.1:36039/profile_images/1211299394187097145/invented_normal.jpg', true, '', 11300, 40, 447, false, '2019-12-29 14:54:15+00', '{ai_creators}', 13, '2026-11-27 07:29:58.002729+00', '2026-11-27 07:29:58.002729+00'),
	('1290558519239543338', 'itselodie', 'Élodie 🧵', '', 'Between timezones', 'http://127.0.0.1:36039/profile_images/1290558519239543338/invented_normal.jpg', false, '', 409, 226, 11396, false, '2020-08-04 08:01:43+00', '{others}', 0, '2026-11-27 07:29:58.002729+00', '2026-11-27 07:29:58.002729+00'),
	('238528314', 'luh', '欧阳文杰', 'Venture @hexfieldhq. Board: Hexfield, Copperleaf', 'Beijing', 'http://127.0.0.1:36039/profile_images/238528314/invented_normal.jpg', true, '', 33421, 99, 6873, false, '2008-07-09 07:21:23+00', '{others}', 12, '2026-11-27 07:29:58.002729+00', '2026-11-27 07:29:58.002729+00'),
	('1138249736034748081', 'cranen', 'Nora Crane', 'Student. Physics, football, sleep.', 'Oakland', 'http://127.0.0.1:36039/profile_images/1138249736034748081/invented_normal.jpg', false, '', 2537, 356, NULL, NULL, '2019-06-11 01:00:59+00', '{others}', 0, '2026-11-27 07:29:58.021309+00', '2026-11-27 07:29:58.021309+00'),
	('1163828881789612301', 'SeunNwachukwu', 'Seun Nwachukwu', '', '', 'http://127.0.0.1:36039/profile_images/1163828881789612301/invented_normal.jpg', false, '', 163, 4075, NULL, NULL, '2019-08-20 15:03:22+00', '{others}', 0, '2026-11-27 07:29:58.021309+00', '2026-11-27 07:29:58.021309+00'),
	('1187054409277623381', 'ChideraAdeyemi', 'Chidera', 'COO @sundeckhq. I make the trains run.', 'Lagos', 'http://127.0.0.1:36039/profile_images/1187054409277623381/invented_normal.jpg', true, '', 86800, 52, NULL, NULL, '2019-10-23 17:13:20+00', '{c_level}', 20, '2026-11-27 07:29:58.021309+00', '2026-11-27 07:29:58.021309+00'),
	('1221421480', 'norabuilds4931', 'Nora Pruitt', 'CTO @ Sundeck', 'your timeline', 'http://127.0.0.1:36039/profile_images/1221421480/invented_normal.jpg', false, '', 91, 515, 446, false, '2011-07-10 06:16:12+00', '{c_level}', 0, '2026-11-27 07:29:58.030667+00', '2026-11-27 07:29:58.030667+00'),
	('1234712198314223181', 'dhaliwals', 'Simone Dhaliwal', 'marketing lead @latticeworkshq', '', 'http://127.0.0.1:36039/profile_images/1234712198314223181/invented_normal.jpg', false, '', 896, 76, 1033, false, '2020-03-03 05:28:22+00', '{others}', 0, '2026-11-27 07:29:58.030667+00', '2026-11-27 07:29:58.030667+00'),
	('1363753937016723785', 'itsnjeri', 'Njeri Kiprono', 'Curating the best of generative AI. Tools, papers, memes.', 'Nairobi', 'http://127.0.0.1:36039/profile_images/1363753937016723785/invented_normal.jpg', true, '', 2681, 279, 40, false, '2021-02-22 07:34:10+00', '{ai_creators}', 0, '2026-11-27 07:29:58.030667+00', '2026-11-27 07:29:58.030667+00'),
	('1629230471685768379', 'vihaan_raghunat', 'Vihaan Raghunathan', '', 'Pune', 'http://127.0.0.1:36039/profile_images/1629230471685768379/invented_normal.jpg', false, '', 62, 102, 927, false, '2023-02-24 21:23:08+00', '{others}', 0, '2026-11-27 07:29:58.030667+00', '2026-11-27 07:29:58.030667+00'),
	('1661604929665069400', 'namgungj', '백지호', 'אוהב טכנולוגיה, בירה וריצה', '판교', 'http://127.0.0.1:36039/profile_images/1661604929665069400/invented_normal.jpg', false, '', 12, 449, 44447, false, '2023-05-25 05:27:41+00', '{others}', 0, '2026-11-27 07:29:58.030667+00', '2026-11-27 07:29:58.030667+00'),
	('2060481042721932427', 'subramaniamf', 'Farhan Subramaniam', 'Ex-lots of things. Now gardening.', 'Singapore 🇸🇬', 'http://127.0.0.1:36039/profile_images/2060481042721932427/invented_normal.jpg', false, '', 63, 539, 3090, false, '2026-05-29 21:58:57+00', '{others}', 0, '2026-11-27 07:29:58.030667+00', '2026-11-27 07:29:58.030667+00'),
	('3478411928', 'putri_wibowo', 'Putri Wibowo', 'Vicepresidente del club de ajedrez del barrio', 'Jakarta', 'http://127.0.0.1:36039/profile_images/3478411928/invented_normal.jpg', false, '', 30, 1717, 2950, false, '2015-03-10 17:07:55+00', '{others}', 0, '2026-11-27 07:29:58.030667+00', '2026-11-27 07:29:58.030667+00'),
	('617807394', 'renata_villasen', 'Renata 🏳️‍🌈', 'مهتم بالتقنية والقهوة', 'Guadalajara, MX', 'http://127.0.0.1:36039/profile_images/617807394/invented_normal.jpg', false, '', 21, 900, 1749506, false, '2009-12-24 03:08:07+00', '{others}', 0, '2026-11-27 07:29:58.030667+00', '2026-11-27 07:29:58.030667+00'),
	('145222453', 'DefneYildirim', 'Defne Yıldırım', 'Développeuse web, mainteneuse de Candlepost.js', 'Ankara', 'http://127.0.0.1:36039/profile_images/145222453/invented_normal.jpg', false, '', 2076, 630, 76056, false, '2008-01-15 23:23:29+00', '{developers}', 0, '2026-11-27 07:29:58.134861+00', '2026-11-27 07:29:58.134861+00'),
	('920826612879235767', 'Bronwen1952', 'Bronwen Fairclough', 'Venture @riverbithq. Board: Riverbit, Halfmile', 'Bristol 🇬🇧', 'http://127.0.0.1:36039/profile_images/920826612879235767/invented_normal.jpg', true, '', 70535, 324, 4127, false, '2017-10-19 01:39:07+00', '{others}', 4, '2026-11-27 07:29:58.134861+00', '2026-11-27 07:29:58.134861+00');

--
-- Data for Name: people_avatar; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: people_following; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_following VALUES
	('1048063975796025776', '2026-11-27 07:29:56.636803+00', 4),
	('1059609532', '2026-11-27 07:29:56.636803+00', 4),
	('1187054409277623381', '2026-11-27 07:29:56.636803+00', 4),
	('1196285795', '2026-11-27 07:29:56.636803+00', 4),
	('1200368609', '2026-11-27 07:29:56.636803+00', 4),
	('1204574119448427914', '2026-11-27 07:29:56.636803+00', 4),
	('1211373449178023611', '2026-11-27 07:29:56.636803+00', 4),
	('1224945573433986414', '2026-11-27 07:29:56.636803+00', 4),
	('1253506689901500668', '2026-11-27 07:29:56.636803+00', 4),
	('1261720905', '2026-11-27 07:29:56.636803+00', 4),
	('1347226020791992527', '2026-11-27 07:29:56.636803+00', 4),
	('1367320324954541003', '2026-11-27 07:29:56.636803+00', 4),
	('1371368833289666103', '2026-11-27 07:29:56.636803+00', 4),
	('1512959020793624049', '2026-11-27 07:29:56.636803+00', 4),
	('1519161523206269802', '2026-11-27 07:29:56.636803+00', 4),
	('1559268538576543136', '2026-11-27 07:29:56.636803+00', 4),
	('157419454', '2026-11-27 07:29:56.636803+00', 4),
	('1765271532196746706', '2026-11-27 07:29:56.636803+00', 4),
	('1784099950', '2026-11-27 07:29:56.636803+00', 4),
	('1808640537297153422', '2026-11-27 07:29:56.636803+00', 4),
	('1867470462', '2026-11-27 07:29:56.636803+00', 4),
	('1876128270151289479', '2026-11-27 07:29:56.636803+00', 4),
	('1894096197', '2026-11-27 07:29:56.636803+00', 4),
	('1933807515839452159', '2026-11-27 07:29:56.636803+00', 4),
	('1948096026131715536', '2026-11-27 07:29:56.636803+00', 4),
	('2014654094104083663', '2026-11-27 07:29:56.636803+00', 4),
	('2465118373', '2026-11-27 07:29:56.636803+00', 4),
	('2531580630', '2026-11-27 07:29:56.636803+00', 4),
	('275340297', '2026-11-27 07:29:56.636803+00', 4),
	('2966603196', '2026-11-27 07:29:56.636803+00', 4),
	('33209856', '2026-11-27 07:29:56.636803+00', 4),
	('3428047234', '2026-11-27 07:29:56.636803+00', 4),
	('3439356663', '2026-11-27 07:29:56.636803+00', 4),
	('3769400541', '2026-11-27 07:29:56.636803+00', 4),
	('425278649', '2026-11-27 07:29:56.636803+00', 4),
	('454080242', '2026-11-27 07:29:56.636803+00', 4),
	('532026015', '2026-11-27 07:29:56.636803+00', 4),
	('728005484788404677', '2026-11-27 07:29:56.636803+00', 4),
	('728084525718307668', '2026-11-27 07:29:56.636803+00', 4),
	('739904290150772492', '2026-11-27 07:29:56.636803+00', 4),
	('748280277219450877', '2026-11-27 07:29:56.636803+00', 4),
	('756332398', '2026-11-27 07:29:56.636803+00', 4),
	('840104488583108942', '2026-11-27 07:29:56.636803+00', 4),
	('84058233', '2026-11-27 07:29:56.636803+00', 4),
	('854388307', '2026-11-27 07:29:56.636803+00', 4),
	('865059416253232289', '2026-11-27 07:29:56.636803+00', 4),
	('934194898724145386', '2026-11-27 07:29:56.636803+00', 4),
	('1021384997603791962', '2026-11-27 07:29:56.677443+00', 3),
	('1065565291352449073', '2026-11-27 07:29:56.677443+00', 3),
	('1102076649093249463', '2026-11-27 07:29:56.677443+00', 3),
	('1109153169771431630', '2026-11-27 07:29:56.677443+00', 3),
	('1119465657643752582', '2026-11-27 07:29:56.677443+00', 3),
	('1125792296523495688', '2026-11-27 07:29:56.677443+00', 3),
	('1141220021', '2026-11-27 07:29:56.677443+00', 3),
	('1154184280714165950', '2026-11-27 07:29:56.677443+00', 3),
	('1196285795', '2026-11-27 07:29:56.677443+00', 3),
	('1200368609', '2026-11-27 07:29:56.677443+00', 3),
	('1204574119448427914', '2026-11-27 07:29:56.677443+00', 3),
	('1211299394187097145', '2026-11-27 07:29:56.677443+00', 3),
	('1223774245997553890', '2026-11-27 07:29:56.677443+00', 3),
	('1224945573433986414', '2026-11-27 07:29:56.677443+00', 3),
	('1261720905', '2026-11-27 07:29:56.677443+00', 3),
	('1297535578047382755', '2026-11-27 07:29:56.677443+00', 3),
	('1305794466023240386', '2026-11-27 07:29:56.677443+00', 3),
	('1347226020791992527', '2026-11-27 07:29:56.677443+00', 3),
	('1359914277816073735', '2026-11-27 07:29:56.677443+00', 3),
	('1379254758406866436', '2026-11-27 07:29:56.677443+00', 3),
	('1392197108', '2026-11-27 07:29:56.677443+00', 3),
	('1415458059060819204', '2026-11-27 07:29:56.677443+00', 3),
	('1421596429048491079', '2026-11-27 07:29:56.677443+00', 3),
	('1469406761688463419', '2026-11-27 07:29:56.677443+00', 3),
	('1486003475087992841', '2026-11-27 07:29:56.677443+00', 3),
	('1580857088271420540', '2026-11-27 07:29:56.677443+00', 3),
	('1623599969126939495', '2026-11-27 07:29:56.677443+00', 3),
	('1683672582366045356', '2026-11-27 07:29:56.677443+00', 3),
	('1695583062111657493', '2026-11-27 07:29:56.677443+00', 3),
	('1723618335183317144', '2026-11-27 07:29:56.677443+00', 3),
	('1756840176641864571', '2026-11-27 07:29:56.677443+00', 3),
	('1773305041207482375', '2026-11-27 07:29:56.677443+00', 3),
	('1773547228560822744', '2026-11-27 07:29:56.677443+00', 3),
	('1778453465426144129', '2026-11-27 07:29:56.677443+00', 3),
	('1784099950', '2026-11-27 07:29:56.677443+00', 3),
	('1808640537297153422', '2026-11-27 07:29:56.677443+00', 3),
	('1830894903', '2026-11-27 07:29:56.677443+00', 3),
	('1832167218', '2026-11-27 07:29:56.677443+00', 3),
	('1832838956001849749', '2026-11-27 07:29:56.677443+00', 3),
	('1844370065394563030', '2026-11-27 07:29:56.677443+00', 3),
	('1861305642474922908', '2026-11-27 07:29:56.677443+00', 3),
	('1868246930420747888', '2026-11-27 07:29:56.677443+00', 3),
	('1902677424906963907', '2026-11-27 07:29:56.677443+00', 3),
	('1905880603949978568', '2026-11-27 07:29:56.677443+00', 3),
	('1935361171432854942', '2026-11-27 07:29:56.677443+00', 3),
	('1957906867440435685', '2026-11-27 07:29:56.677443+00', 3),
	('1971751372147734857', '2026-11-27 07:29:56.677443+00', 3),
	('2018389615887834740', '2026-11-27 07:29:56.677443+00', 3),
	('2031604711691327236', '2026-11-27 07:29:56.677443+00', 3),
	('2084315896464944556', '2026-11-27 07:29:56.677443+00', 3),
	('2095775862591890155', '2026-11-27 07:29:56.677443+00', 3),
	('2098043839110098572', '2026-11-27 07:29:56.677443+00', 3),
	('2117409069485407389', '2026-11-27 07:29:56.677443+00', 3),
	('2271108279', '2026-11-27 07:29:56.677443+00', 3),
	('238528314', '2026-11-27 07:29:56.677443+00', 3),
	('263190641', '2026-11-27 07:29:56.677443+00', 3),
	('2792687645', '2026-11-27 07:29:56.677443+00', 3),
	('3269657883', '2026-11-27 07:29:56.677443+00', 3),
	('3287612751', '2026-11-27 07:29:56.677443+00', 3),
	('3439356663', '2026-11-27 07:29:56.677443+00', 3),
	('3476138814', '2026-11-27 07:29:56.677443+00', 3),
	('3520540683', '2026-11-27 07:29:56.677443+00', 3),
	('366072758', '2026-11-27 07:29:56.677443+00', 3),
	('3784634218', '2026-11-27 07:29:56.677443+00', 3),
	('3806291306', '2026-11-27 07:29:56.677443+00', 3),
	('389325920', '2026-11-27 07:29:56.677443+00', 3),
	('4001887783', '2026-11-27 07:29:56.677443+00', 3),
	('410843635', '2026-11-27 07:29:56.677443+00', 3),
	('425278649', '2026-11-27 07:29:56.677443+00', 3),
	('45995636', '2026-11-27 07:29:56.677443+00', 3),
	('461796547', '2026-11-27 07:29:56.677443+00', 3),
	('527124599', '2026-11-27 07:29:56.677443+00', 3),
	('664929682375530861', '2026-11-27 07:29:56.677443+00', 3),
	('674523205132100733', '2026-11-27 07:29:56.677443+00', 3),
	('694972071', '2026-11-27 07:29:56.677443+00', 3),
	('728710549121091895', '2026-11-27 07:29:56.677443+00', 3),
	('773765393121757892', '2026-11-27 07:29:56.677443+00', 3),
	('779052341221585396', '2026-11-27 07:29:56.677443+00', 3),
	('826046535', '2026-11-27 07:29:56.677443+00', 3),
	('840104488583108942', '2026-11-27 07:29:56.677443+00', 3),
	('84058233', '2026-11-27 07:29:56.677443+00', 3),
	('887949523', '2026-11-27 07:29:56.677443+00', 3),
	('89407513', '2026-11-27 07:29:56.677443+00', 3),
	('94616856', '2026-11-27 07:29:56.677443+00', 3),
	('954251103776259003', '2026-11-27 07:29:56.677443+00', 3),
	('992001708866516322', '2026-11-27 07:29:56.677443+00', 3),
	('1051082738', '2026-11-27 07:29:56.728511+00', 7),
	('1061369869069390922', '2026-11-27 07:29:56.728511+00', 7),
	('1065565291352449073', '2026-11-27 07:29:56.728511+00', 7),
	('1093829619624400034', '2026-11-27 07:29:56.728511+00', 7),
	('1102763423802839721', '2026-11-27 07:29:56.728511+00', 7),
	('1109153169771431630', '2026-11-27 07:29:56.728511+00', 7),
	('1110029426741909100', '2026-11-27 07:29:56.728511+00', 7),
	('1116317013896992670', '2026-11-27 07:29:56.728511+00', 7),
	('1173966224', '2026-11-27 07:29:56.728511+00', 7),
	('1187054409277623381', '2026-11-27 07:29:56.728511+00', 7),
	('1198364695675015256', '2026-11-27 07:29:56.728511+00', 7),
	('1200842002400003199', '2026-11-27 07:29:56.728511+00', 7),
	('1203869428384657452', '2026-11-27 07:29:56.728511+00', 7),
	('1209036923382519350', '2026-11-27 07:29:56.728511+00', 7),
	('1215956931', '2026-11-27 07:29:56.728511+00', 7),
	('1282653266491093411', '2026-11-27 07:29:56.728511+00', 7),
	('1288447208995044981', '2026-11-27 07:29:56.728511+00', 7),
	('1356086090', '2026-11-27 07:29:56.728511+00', 7),
	('1391201388', '2026-11-27 07:29:56.728511+00', 7),
	('1409723754561216281', '2026-11-27 07:29:56.728511+00', 7),
	('1415458059060819204', '2026-11-27 07:29:56.728511+00', 7),
	('1421596429048491079', '2026-11-27 07:29:56.728511+00', 7),
	('1512863726920623917', '2026-11-27 07:29:56.728511+00', 7),
	('1519161523206269802', '2026-11-27 07:29:56.728511+00', 7),
	('1543631656292945752', '2026-11-27 07:29:56.728511+00', 7),
	('1570231981366378684', '2026-11-27 07:29:56.728511+00', 7),
	('1662596518507914477', '2026-11-27 07:29:56.728511+00', 7),
	('1666334013', '2026-11-27 07:29:56.728511+00', 7),
	('1676401299923030496', '2026-11-27 07:29:56.728511+00', 7),
	('1690334950205074924', '2026-11-27 07:29:56.728511+00', 7),
	('171499936', '2026-11-27 07:29:56.728511+00', 7),
	('1745107758209254336', '2026-11-27 07:29:56.728511+00', 7),
	('1755867772896973770', '2026-11-27 07:29:56.728511+00', 7),
	('1773305041207482375', '2026-11-27 07:29:56.728511+00', 7),
	('1784099950', '2026-11-27 07:29:56.728511+00', 7),
	('1796140740', '2026-11-27 07:29:56.728511+00', 7),
	('1872354557113944994', '2026-11-27 07:29:56.728511+00', 7),
	('1876128270151289479', '2026-11-27 07:29:56.728511+00', 7),
	('1893188928000360048', '2026-11-27 07:29:56.728511+00', 7),
	('1926270263850014947', '2026-11-27 07:29:56.728511+00', 7),
	('1929612329593962940', '2026-11-27 07:29:56.728511+00', 7),
	('1933807515839452159', '2026-11-27 07:29:56.728511+00', 7),
	('1948096026131715536', '2026-11-27 07:29:56.728511+00', 7),
	('1981338841500671455', '2026-11-27 07:29:56.728511+00', 7),
	('2014654094104083663', '2026-11-27 07:29:56.728511+00', 7),
	('2036781839072615477', '2026-11-27 07:29:56.728511+00', 7),
	('2084315896464944556', '2026-11-27 07:29:56.728511+00', 7),
	('2112711388', '2026-11-27 07:29:56.728511+00', 7),
	('2117409069485407389', '2026-11-27 07:29:56.728511+00', 7),
	('21522183', '2026-11-27 07:29:56.728511+00', 7),
	('238528314', '2026-11-27 07:29:56.728511+00', 7),
	('2578594883', '2026-11-27 07:29:56.728511+00', 7),
	('260632820', '2026-11-27 07:29:56.728511+00', 7),
	('2954999309', '2026-11-27 07:29:56.728511+00', 7),
	('3211072739', '2026-11-27 07:29:56.728511+00', 7),
	('3269657883', '2026-11-27 07:29:56.728511+00', 7),
	('3376011412', '2026-11-27 07:29:56.728511+00', 7),
	('3428047234', '2026-11-27 07:29:56.728511+00', 7),
	('3725332574', '2026-11-27 07:29:56.728511+00', 7),
	('454080242', '2026-11-27 07:29:56.728511+00', 7),
	('50266712', '2026-11-27 07:29:56.728511+00', 7),
	('714254523980692991', '2026-11-27 07:29:56.728511+00', 7),
	('728084525718307668', '2026-11-27 07:29:56.728511+00', 7),
	('773765393121757892', '2026-11-27 07:29:56.728511+00', 7),
	('779052341221585396', '2026-11-27 07:29:56.728511+00', 7),
	('831789609327830840', '2026-11-27 07:29:56.728511+00', 7),
	('84058233', '2026-11-27 07:29:56.728511+00', 7);
INSERT INTO public.people_following VALUES
	('865335263737269677', '2026-11-27 07:29:56.728511+00', 7),
	('942674010760168939', '2026-11-27 07:29:56.728511+00', 7),
	('952106420009015092', '2026-11-27 07:29:56.728511+00', 7),
	('955291306', '2026-11-27 07:29:56.728511+00', 7),
	('956873881100605359', '2026-11-27 07:29:56.728511+00', 7),
	('980283434', '2026-11-27 07:29:56.728511+00', 7),
	('1004595218738802154', '2026-11-27 07:29:56.759214+00', 6),
	('1065565291352449073', '2026-11-27 07:29:56.759214+00', 6),
	('1116317013896992670', '2026-11-27 07:29:56.759214+00', 6),
	('1119465657643752582', '2026-11-27 07:29:56.759214+00', 6),
	('1141220021', '2026-11-27 07:29:56.759214+00', 6),
	('1157499808021834683', '2026-11-27 07:29:56.759214+00', 6),
	('1169394180', '2026-11-27 07:29:56.759214+00', 6),
	('1200368609', '2026-11-27 07:29:56.759214+00', 6),
	('1282653266491093411', '2026-11-27 07:29:56.759214+00', 6),
	('1371368833289666103', '2026-11-27 07:29:56.759214+00', 6),
	('1381121256', '2026-11-27 07:29:56.759214+00', 6),
	('1382893634493761604', '2026-11-27 07:29:56.759214+00', 6),
	('1414869619938078275', '2026-11-27 07:29:56.759214+00', 6),
	('1418235424180781601', '2026-11-27 07:29:56.759214+00', 6),
	('1422486389936248850', '2026-11-27 07:29:56.759214+00', 6),
	('1518002788369775765', '2026-11-27 07:29:56.759214+00', 6),
	('1567694528434251168', '2026-11-27 07:29:56.759214+00', 6),
	('1674676075384518505', '2026-11-27 07:29:56.759214+00', 6),
	('1676401299923030496', '2026-11-27 07:29:56.759214+00', 6),
	('1683672582366045356', '2026-11-27 07:29:56.759214+00', 6),
	('1744317085819128927', '2026-11-27 07:29:56.759214+00', 6),
	('1816834337401035669', '2026-11-27 07:29:56.759214+00', 6),
	('1828433060843844615', '2026-11-27 07:29:56.759214+00', 6),
	('1867470462', '2026-11-27 07:29:56.759214+00', 6),
	('1876128270151289479', '2026-11-27 07:29:56.759214+00', 6),
	('1885884009599297606', '2026-11-27 07:29:56.759214+00', 6),
	('1893188928000360048', '2026-11-27 07:29:56.759214+00', 6),
	('1981338841500671455', '2026-11-27 07:29:56.759214+00', 6),
	('1990129666431696256', '2026-11-27 07:29:56.759214+00', 6),
	('2003186252', '2026-11-27 07:29:56.759214+00', 6),
	('2014654094104083663', '2026-11-27 07:29:56.759214+00', 6),
	('2039764400321252602', '2026-11-27 07:29:56.759214+00', 6),
	('2051449732706255911', '2026-11-27 07:29:56.759214+00', 6),
	('2117409069485407389', '2026-11-27 07:29:56.759214+00', 6),
	('2224946863', '2026-11-27 07:29:56.759214+00', 6),
	('2240271709', '2026-11-27 07:29:56.759214+00', 6),
	('276674260', '2026-11-27 07:29:56.759214+00', 6),
	('2792687645', '2026-11-27 07:29:56.759214+00', 6),
	('3269657883', '2026-11-27 07:29:56.759214+00', 6),
	('3428047234', '2026-11-27 07:29:56.759214+00', 6),
	('3476138814', '2026-11-27 07:29:56.759214+00', 6),
	('3677482019', '2026-11-27 07:29:56.759214+00', 6),
	('389325920', '2026-11-27 07:29:56.759214+00', 6),
	('689335162', '2026-11-27 07:29:56.759214+00', 6),
	('779052341221585396', '2026-11-27 07:29:56.759214+00', 6),
	('887949523', '2026-11-27 07:29:56.759214+00', 6),
	('89407513', '2026-11-27 07:29:56.759214+00', 6),
	('942674010760168939', '2026-11-27 07:29:56.759214+00', 6),
	('954251103776259003', '2026-11-27 07:29:56.759214+00', 6),
	('955291306', '2026-11-27 07:29:56.759214+00', 6),
	('965883452725292614', '2026-11-27 07:29:56.759214+00', 6),
	('977138520', '2026-11-27 07:29:56.759214+00', 6),
	('980283434', '2026-11-27 07:29:56.759214+00', 6),
	('1044576853305157816', '2026-11-27 07:29:56.800685+00', 2),
	('1059632839', '2026-11-27 07:29:56.800685+00', 2),
	('1066139607998486473', '2026-11-27 07:29:56.800685+00', 2),
	('1085112804572804645', '2026-11-27 07:29:56.800685+00', 2),
	('1102076649093249463', '2026-11-27 07:29:56.800685+00', 2),
	('1111276997301586729', '2026-11-27 07:29:56.800685+00', 2),
	('1116317013896992670', '2026-11-27 07:29:56.800685+00', 2),
	('1119465657643752582', '2026-11-27 07:29:56.800685+00', 2),
	('1169394180', '2026-11-27 07:29:56.800685+00', 2),
	('1200842002400003199', '2026-11-27 07:29:56.800685+00', 2),
	('1211299394187097145', '2026-11-27 07:29:56.800685+00', 2),
	('123199509', '2026-11-27 07:29:56.800685+00', 2),
	('1246510693604593169', '2026-11-27 07:29:56.800685+00', 2),
	('1247105566732162209', '2026-11-27 07:29:56.800685+00', 2),
	('1261720905', '2026-11-27 07:29:56.800685+00', 2),
	('12728235', '2026-11-27 07:29:56.800685+00', 2),
	('1288447208995044981', '2026-11-27 07:29:56.800685+00', 2),
	('1303846935741741961', '2026-11-27 07:29:56.800685+00', 2),
	('1317004305013103931', '2026-11-27 07:29:56.800685+00', 2),
	('1367320324954541003', '2026-11-27 07:29:56.800685+00', 2),
	('1381121256', '2026-11-27 07:29:56.800685+00', 2),
	('1389157783636155161', '2026-11-27 07:29:56.800685+00', 2),
	('1391201388', '2026-11-27 07:29:56.800685+00', 2),
	('1396923298873065518', '2026-11-27 07:29:56.800685+00', 2),
	('1410365736283685387', '2026-11-27 07:29:56.800685+00', 2),
	('1421596429048491079', '2026-11-27 07:29:56.800685+00', 2),
	('1435473956666087440', '2026-11-27 07:29:56.800685+00', 2),
	('1453403883814865927', '2026-11-27 07:29:56.800685+00', 2),
	('1467890394519708453', '2026-11-27 07:29:56.800685+00', 2),
	('1469406761688463419', '2026-11-27 07:29:56.800685+00', 2),
	('1480786450556168601', '2026-11-27 07:29:56.800685+00', 2),
	('1490806023157502779', '2026-11-27 07:29:56.800685+00', 2),
	('1492482239486247672', '2026-11-27 07:29:56.800685+00', 2),
	('1518002788369775765', '2026-11-27 07:29:56.800685+00', 2),
	('1519161523206269802', '2026-11-27 07:29:56.800685+00', 2),
	('1528287523760886746', '2026-11-27 07:29:56.800685+00', 2),
	('1556561452700748714', '2026-11-27 07:29:56.800685+00', 2),
	('1565579711221427540', '2026-11-27 07:29:56.800685+00', 2),
	('1567694528434251168', '2026-11-27 07:29:56.800685+00', 2),
	('1570231981366378684', '2026-11-27 07:29:56.800685+00', 2),
	('157419454', '2026-11-27 07:29:56.800685+00', 2),
	('1612026775330485527', '2026-11-27 07:29:56.800685+00', 2),
	('1623599969126939495', '2026-11-27 07:29:56.800685+00', 2),
	('1650252507978149609', '2026-11-27 07:29:56.800685+00', 2),
	('1662596518507914477', '2026-11-27 07:29:56.800685+00', 2),
	('1666334013', '2026-11-27 07:29:56.800685+00', 2),
	('1677034214066272648', '2026-11-27 07:29:56.800685+00', 2),
	('1691556742398578232', '2026-11-27 07:29:56.800685+00', 2),
	('1695583062111657493', '2026-11-27 07:29:56.800685+00', 2),
	('1755188846422270851', '2026-11-27 07:29:56.800685+00', 2),
	('1755867772896973770', '2026-11-27 07:29:56.800685+00', 2),
	('1756840176641864571', '2026-11-27 07:29:56.800685+00', 2),
	('1770113965115448044', '2026-11-27 07:29:56.800685+00', 2),
	('1771902920', '2026-11-27 07:29:56.800685+00', 2),
	('1792308028', '2026-11-27 07:29:56.800685+00', 2),
	('1795060315917146367', '2026-11-27 07:29:56.800685+00', 2),
	('1829759059946209330', '2026-11-27 07:29:56.800685+00', 2),
	('1830663462774513039', '2026-11-27 07:29:56.800685+00', 2),
	('1830894903', '2026-11-27 07:29:56.800685+00', 2),
	('1832167218', '2026-11-27 07:29:56.800685+00', 2),
	('1832838956001849749', '2026-11-27 07:29:56.800685+00', 2),
	('1850844350926271981', '2026-11-27 07:29:56.800685+00', 2),
	('1853460700945979080', '2026-11-27 07:29:56.800685+00', 2),
	('1861305642474922908', '2026-11-27 07:29:56.800685+00', 2),
	('1890899885', '2026-11-27 07:29:56.800685+00', 2),
	('1893188928000360048', '2026-11-27 07:29:56.800685+00', 2),
	('1898665671434741690', '2026-11-27 07:29:56.800685+00', 2),
	('1905880603949978568', '2026-11-27 07:29:56.800685+00', 2),
	('1923449462381716106', '2026-11-27 07:29:56.800685+00', 2),
	('1929308690608711612', '2026-11-27 07:29:56.800685+00', 2),
	('1931514401472830739', '2026-11-27 07:29:56.800685+00', 2),
	('1935361171432854942', '2026-11-27 07:29:56.800685+00', 2),
	('2001810324', '2026-11-27 07:29:56.800685+00', 2),
	('2014654094104083663', '2026-11-27 07:29:56.800685+00', 2),
	('2018389615887834740', '2026-11-27 07:29:56.800685+00', 2),
	('2020890307168827411', '2026-11-27 07:29:56.800685+00', 2),
	('2039764400321252602', '2026-11-27 07:29:56.800685+00', 2),
	('2095458413383991663', '2026-11-27 07:29:56.800685+00', 2),
	('2098043839110098572', '2026-11-27 07:29:56.800685+00', 2),
	('212924893', '2026-11-27 07:29:56.800685+00', 2),
	('2240271709', '2026-11-27 07:29:56.800685+00', 2),
	('2496213631', '2026-11-27 07:29:56.800685+00', 2),
	('2552238136', '2026-11-27 07:29:56.800685+00', 2),
	('260632820', '2026-11-27 07:29:56.800685+00', 2),
	('2709249564', '2026-11-27 07:29:56.800685+00', 2),
	('275340297', '2026-11-27 07:29:56.800685+00', 2),
	('2954999309', '2026-11-27 07:29:56.800685+00', 2),
	('297296330', '2026-11-27 07:29:56.800685+00', 2),
	('317936002', '2026-11-27 07:29:56.800685+00', 2),
	('3211072739', '2026-11-27 07:29:56.800685+00', 2),
	('3211900769', '2026-11-27 07:29:56.800685+00', 2),
	('3279945342', '2026-11-27 07:29:56.800685+00', 2),
	('3287612751', '2026-11-27 07:29:56.800685+00', 2),
	('3376011412', '2026-11-27 07:29:56.800685+00', 2),
	('3428047234', '2026-11-27 07:29:56.800685+00', 2),
	('3430637046', '2026-11-27 07:29:56.800685+00', 2),
	('3529445320', '2026-11-27 07:29:56.800685+00', 2),
	('3616186838', '2026-11-27 07:29:56.800685+00', 2),
	('3663452288', '2026-11-27 07:29:56.800685+00', 2),
	('3677482019', '2026-11-27 07:29:56.800685+00', 2),
	('3713459451', '2026-11-27 07:29:56.800685+00', 2),
	('389325920', '2026-11-27 07:29:56.800685+00', 2),
	('3945487704', '2026-11-27 07:29:56.800685+00', 2),
	('4001887783', '2026-11-27 07:29:56.800685+00', 2),
	('454080242', '2026-11-27 07:29:56.800685+00', 2),
	('461796547', '2026-11-27 07:29:56.800685+00', 2),
	('50266712', '2026-11-27 07:29:56.800685+00', 2),
	('532026015', '2026-11-27 07:29:56.800685+00', 2),
	('605304697', '2026-11-27 07:29:56.800685+00', 2),
	('638791620', '2026-11-27 07:29:56.800685+00', 2),
	('663331353354084526', '2026-11-27 07:29:56.800685+00', 2),
	('664629464619065818', '2026-11-27 07:29:56.800685+00', 2),
	('674523205132100733', '2026-11-27 07:29:56.800685+00', 2),
	('690061709689311283', '2026-11-27 07:29:56.800685+00', 2),
	('690634785569361167', '2026-11-27 07:29:56.800685+00', 2),
	('728084525718307668', '2026-11-27 07:29:56.800685+00', 2),
	('748415641436044425', '2026-11-27 07:29:56.800685+00', 2),
	('749373037', '2026-11-27 07:29:56.800685+00', 2),
	('756332398', '2026-11-27 07:29:56.800685+00', 2),
	('773765393121757892', '2026-11-27 07:29:56.800685+00', 2),
	('826046535', '2026-11-27 07:29:56.800685+00', 2),
	('831789609327830840', '2026-11-27 07:29:56.800685+00', 2),
	('833226851', '2026-11-27 07:29:56.800685+00', 2),
	('865059416253232289', '2026-11-27 07:29:56.800685+00', 2),
	('874194798845225862', '2026-11-27 07:29:56.800685+00', 2),
	('886365042787272008', '2026-11-27 07:29:56.800685+00', 2),
	('890476104417534750', '2026-11-27 07:29:56.800685+00', 2),
	('909545548086056356', '2026-11-27 07:29:56.800685+00', 2),
	('952106420009015092', '2026-11-27 07:29:56.800685+00', 2),
	('955291306', '2026-11-27 07:29:56.800685+00', 2),
	('977138520', '2026-11-27 07:29:56.800685+00', 2),
	('985434849808323376', '2026-11-27 07:29:56.800685+00', 2),
	('992001708866516322', '2026-11-27 07:29:56.800685+00', 2),
	('1004595218738802154', '2026-11-27 07:29:56.980178+00', 5),
	('1040850400494824029', '2026-11-27 07:29:56.980178+00', 5),
	('1051082738', '2026-11-27 07:29:56.980178+00', 5),
	('1053180350461312113', '2026-11-27 07:29:56.980178+00', 5),
	('1053813676015303374', '2026-11-27 07:29:56.980178+00', 5),
	('1066139607998486473', '2026-11-27 07:29:56.980178+00', 5),
	('1085112804572804645', '2026-11-27 07:29:56.980178+00', 5),
	('1093829619624400034', '2026-11-27 07:29:56.980178+00', 5);
INSERT INTO public.people_following VALUES
	('1102763423802839721', '2026-11-27 07:29:56.980178+00', 5),
	('1110029426741909100', '2026-11-27 07:29:56.980178+00', 5),
	('1111276997301586729', '2026-11-27 07:29:56.980178+00', 5),
	('1116317013896992670', '2026-11-27 07:29:56.980178+00', 5),
	('1125792296523495688', '2026-11-27 07:29:56.980178+00', 5),
	('1127664753336538520', '2026-11-27 07:29:56.980178+00', 5),
	('1136242613', '2026-11-27 07:29:56.980178+00', 5),
	('1141220021', '2026-11-27 07:29:56.980178+00', 5),
	('1154184280714165950', '2026-11-27 07:29:56.980178+00', 5),
	('1157499808021834683', '2026-11-27 07:29:56.980178+00', 5),
	('1164357095095154928', '2026-11-27 07:29:56.980178+00', 5),
	('1173966224', '2026-11-27 07:29:56.980178+00', 5),
	('1184276403', '2026-11-27 07:29:56.980178+00', 5),
	('1186282515274837504', '2026-11-27 07:29:56.980178+00', 5),
	('1187054409277623381', '2026-11-27 07:29:56.980178+00', 5),
	('1198364695675015256', '2026-11-27 07:29:56.980178+00', 5),
	('1200368609', '2026-11-27 07:29:56.980178+00', 5),
	('1206464564636244578', '2026-11-27 07:29:56.980178+00', 5),
	('1209839582968757648', '2026-11-27 07:29:56.980178+00', 5),
	('1209984523031398124', '2026-11-27 07:29:56.980178+00', 5),
	('1211069670794503046', '2026-11-27 07:29:56.980178+00', 5),
	('1215956931', '2026-11-27 07:29:56.980178+00', 5),
	('1246510693604593169', '2026-11-27 07:29:56.980178+00', 5),
	('1261720905', '2026-11-27 07:29:56.980178+00', 5),
	('1288447208995044981', '2026-11-27 07:29:56.980178+00', 5),
	('1305794466023240386', '2026-11-27 07:29:56.980178+00', 5),
	('1317004305013103931', '2026-11-27 07:29:56.980178+00', 5),
	('1332254280422474947', '2026-11-27 07:29:56.980178+00', 5),
	('1356086090', '2026-11-27 07:29:56.980178+00', 5),
	('1365667584571127206', '2026-11-27 07:29:56.980178+00', 5),
	('1367320324954541003', '2026-11-27 07:29:56.980178+00', 5),
	('1369302428626207161', '2026-11-27 07:29:56.980178+00', 5),
	('1369463869627595467', '2026-11-27 07:29:56.980178+00', 5),
	('1373957532254740212', '2026-11-27 07:29:56.980178+00', 5),
	('1379254758406866436', '2026-11-27 07:29:56.980178+00', 5),
	('1380122686313247579', '2026-11-27 07:29:56.980178+00', 5),
	('1381121256', '2026-11-27 07:29:56.980178+00', 5),
	('1382893634493761604', '2026-11-27 07:29:56.980178+00', 5),
	('1389157783636155161', '2026-11-27 07:29:56.980178+00', 5),
	('1391201388', '2026-11-27 07:29:56.980178+00', 5),
	('1392197108', '2026-11-27 07:29:56.980178+00', 5),
	('1396923298873065518', '2026-11-27 07:29:56.980178+00', 5),
	('1410365736283685387', '2026-11-27 07:29:56.980178+00', 5),
	('1421596429048491079', '2026-11-27 07:29:56.980178+00', 5),
	('1422556407734915588', '2026-11-27 07:29:56.980178+00', 5),
	('1428304407393121424', '2026-11-27 07:29:56.980178+00', 5),
	('1469406761688463419', '2026-11-27 07:29:56.980178+00', 5),
	('1480786450556168601', '2026-11-27 07:29:56.980178+00', 5),
	('1490806023157502779', '2026-11-27 07:29:56.980178+00', 5),
	('1492482239486247672', '2026-11-27 07:29:56.980178+00', 5),
	('1507873851690529830', '2026-11-27 07:29:56.980178+00', 5),
	('1518002788369775765', '2026-11-27 07:29:56.980178+00', 5),
	('152497003', '2026-11-27 07:29:56.980178+00', 5),
	('1528287523760886746', '2026-11-27 07:29:56.980178+00', 5),
	('1530120437935287725', '2026-11-27 07:29:56.980178+00', 5),
	('1537685276423281030', '2026-11-27 07:29:56.980178+00', 5),
	('1543631656292945752', '2026-11-27 07:29:56.980178+00', 5),
	('1555632160532535630', '2026-11-27 07:29:56.980178+00', 5),
	('1560226786369786881', '2026-11-27 07:29:56.980178+00', 5),
	('1565579711221427540', '2026-11-27 07:29:56.980178+00', 5),
	('1565943641', '2026-11-27 07:29:56.980178+00', 5),
	('1567694528434251168', '2026-11-27 07:29:56.980178+00', 5),
	('1570231981366378684', '2026-11-27 07:29:56.980178+00', 5),
	('157419454', '2026-11-27 07:29:56.980178+00', 5),
	('1580857088271420540', '2026-11-27 07:29:56.980178+00', 5),
	('1591379300216912068', '2026-11-27 07:29:56.980178+00', 5),
	('1594013572692164499', '2026-11-27 07:29:56.980178+00', 5),
	('1612026775330485527', '2026-11-27 07:29:56.980178+00', 5),
	('1623599969126939495', '2026-11-27 07:29:56.980178+00', 5),
	('1662596518507914477', '2026-11-27 07:29:56.980178+00', 5),
	('1677034214066272648', '2026-11-27 07:29:56.980178+00', 5),
	('1682500653061518498', '2026-11-27 07:29:56.980178+00', 5),
	('1691556742398578232', '2026-11-27 07:29:56.980178+00', 5),
	('1708924047255109683', '2026-11-27 07:29:56.980178+00', 5),
	('171499936', '2026-11-27 07:29:56.980178+00', 5),
	('1736391603791292952', '2026-11-27 07:29:56.980178+00', 5),
	('1739762862962173762', '2026-11-27 07:29:56.980178+00', 5),
	('1755867772896973770', '2026-11-27 07:29:56.980178+00', 5),
	('1757636438316484516', '2026-11-27 07:29:56.980178+00', 5),
	('1771902920', '2026-11-27 07:29:56.980178+00', 5),
	('1773305041207482375', '2026-11-27 07:29:56.980178+00', 5),
	('1792308028', '2026-11-27 07:29:56.980178+00', 5),
	('1796140740', '2026-11-27 07:29:56.980178+00', 5),
	('1802782850202935825', '2026-11-27 07:29:56.980178+00', 5),
	('1809136081471886744', '2026-11-27 07:29:56.980178+00', 5),
	('1812369430402978702', '2026-11-27 07:29:56.980178+00', 5),
	('1815401630419838379', '2026-11-27 07:29:56.980178+00', 5),
	('1816834337401035669', '2026-11-27 07:29:56.980178+00', 5),
	('1828433060843844615', '2026-11-27 07:29:56.980178+00', 5),
	('1829759059946209330', '2026-11-27 07:29:56.980178+00', 5),
	('1830894903', '2026-11-27 07:29:56.980178+00', 5),
	('1832167218', '2026-11-27 07:29:56.980178+00', 5),
	('1853460700945979080', '2026-11-27 07:29:56.980178+00', 5),
	('1868246930420747888', '2026-11-27 07:29:56.980178+00', 5),
	('1870846128', '2026-11-27 07:29:56.980178+00', 5),
	('1895074014256194736', '2026-11-27 07:29:56.980178+00', 5),
	('1897815070189069028', '2026-11-27 07:29:56.980178+00', 5),
	('1905880603949978568', '2026-11-27 07:29:56.980178+00', 5),
	('1923449462381716106', '2026-11-27 07:29:56.980178+00', 5),
	('1923726844', '2026-11-27 07:29:56.980178+00', 5),
	('1926270263850014947', '2026-11-27 07:29:56.980178+00', 5),
	('1935361171432854942', '2026-11-27 07:29:56.980178+00', 5),
	('1948096026131715536', '2026-11-27 07:29:56.980178+00', 5),
	('1957563450', '2026-11-27 07:29:56.980178+00', 5),
	('1981338841500671455', '2026-11-27 07:29:56.980178+00', 5),
	('1990129666431696256', '2026-11-27 07:29:56.980178+00', 5),
	('2003186252', '2026-11-27 07:29:56.980178+00', 5),
	('2012619315334506791', '2026-11-27 07:29:56.980178+00', 5),
	('2018389615887834740', '2026-11-27 07:29:56.980178+00', 5),
	('2020890307168827411', '2026-11-27 07:29:56.980178+00', 5),
	('2023387710867304366', '2026-11-27 07:29:56.980178+00', 5),
	('2031604711691327236', '2026-11-27 07:29:56.980178+00', 5),
	('2053203709133523594', '2026-11-27 07:29:56.980178+00', 5),
	('2062260632117463897', '2026-11-27 07:29:56.980178+00', 5),
	('2073881989186883380', '2026-11-27 07:29:56.980178+00', 5),
	('2084315896464944556', '2026-11-27 07:29:56.980178+00', 5),
	('2095458413383991663', '2026-11-27 07:29:56.980178+00', 5),
	('2095775862591890155', '2026-11-27 07:29:56.980178+00', 5),
	('2307781', '2026-11-27 07:29:56.980178+00', 5),
	('2318514035', '2026-11-27 07:29:56.980178+00', 5),
	('2350884941', '2026-11-27 07:29:56.980178+00', 5),
	('2420719135', '2026-11-27 07:29:56.980178+00', 5),
	('2465118373', '2026-11-27 07:29:56.980178+00', 5),
	('2496213631', '2026-11-27 07:29:56.980178+00', 5),
	('2531580630', '2026-11-27 07:29:56.980178+00', 5),
	('2535164655', '2026-11-27 07:29:56.980178+00', 5),
	('2557512720', '2026-11-27 07:29:56.980178+00', 5),
	('2578594883', '2026-11-27 07:29:56.980178+00', 5),
	('2635279506', '2026-11-27 07:29:56.980178+00', 5),
	('2677391177', '2026-11-27 07:29:56.980178+00', 5),
	('275340297', '2026-11-27 07:29:56.980178+00', 5),
	('276674260', '2026-11-27 07:29:56.980178+00', 5),
	('2966603196', '2026-11-27 07:29:56.980178+00', 5),
	('297201407', '2026-11-27 07:29:56.980178+00', 5),
	('297296330', '2026-11-27 07:29:56.980178+00', 5),
	('2977024469', '2026-11-27 07:29:56.980178+00', 5),
	('308923749', '2026-11-27 07:29:56.980178+00', 5),
	('3099386236', '2026-11-27 07:29:56.980178+00', 5),
	('317936002', '2026-11-27 07:29:56.980178+00', 5),
	('33209856', '2026-11-27 07:29:56.980178+00', 5),
	('3376011412', '2026-11-27 07:29:56.980178+00', 5),
	('3428047234', '2026-11-27 07:29:56.980178+00', 5),
	('3430637046', '2026-11-27 07:29:56.980178+00', 5),
	('3520540683', '2026-11-27 07:29:56.980178+00', 5),
	('3616186838', '2026-11-27 07:29:56.980178+00', 5),
	('366072758', '2026-11-27 07:29:56.980178+00', 5),
	('3663452288', '2026-11-27 07:29:56.980178+00', 5),
	('3806291306', '2026-11-27 07:29:56.980178+00', 5),
	('382060139', '2026-11-27 07:29:56.980178+00', 5),
	('389325920', '2026-11-27 07:29:56.980178+00', 5),
	('3923291430', '2026-11-27 07:29:56.980178+00', 5),
	('3945487704', '2026-11-27 07:29:56.980178+00', 5),
	('4001887783', '2026-11-27 07:29:56.980178+00', 5),
	('408205067', '2026-11-27 07:29:56.980178+00', 5),
	('41413265', '2026-11-27 07:29:56.980178+00', 5),
	('425278649', '2026-11-27 07:29:56.980178+00', 5),
	('45995636', '2026-11-27 07:29:56.980178+00', 5),
	('461796547', '2026-11-27 07:29:56.980178+00', 5),
	('479155437', '2026-11-27 07:29:56.980178+00', 5),
	('554366655', '2026-11-27 07:29:56.980178+00', 5),
	('638791620', '2026-11-27 07:29:56.980178+00', 5),
	('665534305', '2026-11-27 07:29:56.980178+00', 5),
	('674523205132100733', '2026-11-27 07:29:56.980178+00', 5),
	('714254523980692991', '2026-11-27 07:29:56.980178+00', 5),
	('728005484788404677', '2026-11-27 07:29:56.980178+00', 5),
	('728084525718307668', '2026-11-27 07:29:56.980178+00', 5),
	('734809324400500829', '2026-11-27 07:29:56.980178+00', 5),
	('748280277219450877', '2026-11-27 07:29:56.980178+00', 5),
	('748757759935746164', '2026-11-27 07:29:56.980178+00', 5),
	('779052341221585396', '2026-11-27 07:29:56.980178+00', 5),
	('794367890274048132', '2026-11-27 07:29:56.980178+00', 5),
	('805923059096855744', '2026-11-27 07:29:56.980178+00', 5),
	('820414848814422850', '2026-11-27 07:29:56.980178+00', 5),
	('826046535', '2026-11-27 07:29:56.980178+00', 5),
	('833226851', '2026-11-27 07:29:56.980178+00', 5),
	('838687097907760853', '2026-11-27 07:29:56.980178+00', 5),
	('854579698894552479', '2026-11-27 07:29:56.980178+00', 5),
	('868383769577195033', '2026-11-27 07:29:56.980178+00', 5),
	('87067717', '2026-11-27 07:29:56.980178+00', 5),
	('874194798845225862', '2026-11-27 07:29:56.980178+00', 5),
	('884999372154968110', '2026-11-27 07:29:56.980178+00', 5),
	('89407513', '2026-11-27 07:29:56.980178+00', 5),
	('895298480', '2026-11-27 07:29:56.980178+00', 5),
	('920826612879235767', '2026-11-27 07:29:56.980178+00', 5),
	('934194898724145386', '2026-11-27 07:29:56.980178+00', 5),
	('956873881100605359', '2026-11-27 07:29:56.980178+00', 5),
	('966308023347867447', '2026-11-27 07:29:56.980178+00', 5),
	('977138520', '2026-11-27 07:29:56.980178+00', 5),
	('981279152', '2026-11-27 07:29:56.980178+00', 5),
	('985434849808323376', '2026-11-27 07:29:56.980178+00', 5),
	('992001708866516322', '2026-11-27 07:29:56.980178+00', 5),
	('995366241079229635', '2026-11-27 07:29:56.980178+00', 5),
	('1047665398620756491', '2026-11-27 07:29:57.125327+00', 5),
	('1059632839', '2026-11-27 07:29:57.125327+00', 5),
	('1085003951895113807', '2026-11-27 07:29:57.125327+00', 5),
	('1102076649093249463', '2026-11-27 07:29:57.125327+00', 5),
	('1119465657643752582', '2026-11-27 07:29:57.125327+00', 5),
	('1144249930242840166', '2026-11-27 07:29:57.125327+00', 5),
	('1150307010473990120', '2026-11-27 07:29:57.125327+00', 5),
	('1161054052119093459', '2026-11-27 07:29:57.125327+00', 5);
INSERT INTO public.people_following VALUES
	('1169394180', '2026-11-27 07:29:57.125327+00', 5),
	('1184433047211692300', '2026-11-27 07:29:57.125327+00', 5),
	('1200842002400003199', '2026-11-27 07:29:57.125327+00', 5),
	('1203869428384657452', '2026-11-27 07:29:57.125327+00', 5),
	('1204574119448427914', '2026-11-27 07:29:57.125327+00', 5),
	('1224945573433986414', '2026-11-27 07:29:57.125327+00', 5),
	('123066132', '2026-11-27 07:29:57.125327+00', 5),
	('1283715642359771109', '2026-11-27 07:29:57.125327+00', 5),
	('1314182543905661396', '2026-11-27 07:29:57.125327+00', 5),
	('1344516961995428375', '2026-11-27 07:29:57.125327+00', 5),
	('1359914277816073735', '2026-11-27 07:29:57.125327+00', 5),
	('1375442907370094008', '2026-11-27 07:29:57.125327+00', 5),
	('1415458059060819204', '2026-11-27 07:29:57.125327+00', 5),
	('1435473956666087440', '2026-11-27 07:29:57.125327+00', 5),
	('1467890394519708453', '2026-11-27 07:29:57.125327+00', 5),
	('1486003475087992841', '2026-11-27 07:29:57.125327+00', 5),
	('1512863726920623917', '2026-11-27 07:29:57.125327+00', 5),
	('1515821370281692879', '2026-11-27 07:29:57.125327+00', 5),
	('1519161523206269802', '2026-11-27 07:29:57.125327+00', 5),
	('1539851768282443120', '2026-11-27 07:29:57.125327+00', 5),
	('1554509841391168149', '2026-11-27 07:29:57.125327+00', 5),
	('1556561452700748714', '2026-11-27 07:29:57.125327+00', 5),
	('1568024384106180701', '2026-11-27 07:29:57.125327+00', 5),
	('1570435749', '2026-11-27 07:29:57.125327+00', 5),
	('1613834785242145204', '2026-11-27 07:29:57.125327+00', 5),
	('1650252507978149609', '2026-11-27 07:29:57.125327+00', 5),
	('1674676075384518505', '2026-11-27 07:29:57.125327+00', 5),
	('1723618335183317144', '2026-11-27 07:29:57.125327+00', 5),
	('1736823595364102060', '2026-11-27 07:29:57.125327+00', 5),
	('1759966778294405696', '2026-11-27 07:29:57.125327+00', 5),
	('1773547228560822744', '2026-11-27 07:29:57.125327+00', 5),
	('1778453465426144129', '2026-11-27 07:29:57.125327+00', 5),
	('1808640537297153422', '2026-11-27 07:29:57.125327+00', 5),
	('1830663462774513039', '2026-11-27 07:29:57.125327+00', 5),
	('1876128270151289479', '2026-11-27 07:29:57.125327+00', 5),
	('1885884009599297606', '2026-11-27 07:29:57.125327+00', 5),
	('1894096197', '2026-11-27 07:29:57.125327+00', 5),
	('1896290655082149774', '2026-11-27 07:29:57.125327+00', 5),
	('1908726175576439592', '2026-11-27 07:29:57.125327+00', 5),
	('192129442', '2026-11-27 07:29:57.125327+00', 5),
	('1929308690608711612', '2026-11-27 07:29:57.125327+00', 5),
	('1211373449178023611', '2026-11-27 07:29:57.013225+00', 8),
	('1297535578047382755', '2026-11-27 07:29:57.013225+00', 8),
	('1356086090', '2026-11-27 07:29:57.013225+00', 8),
	('1359914277816073735', '2026-11-27 07:29:57.013225+00', 8),
	('1409723754561216281', '2026-11-27 07:29:57.013225+00', 8),
	('1418235424180781601', '2026-11-27 07:29:57.013225+00', 8),
	('1435473956666087440', '2026-11-27 07:29:57.013225+00', 8),
	('1744317085819128927', '2026-11-27 07:29:57.013225+00', 8),
	('1756840176641864571', '2026-11-27 07:29:57.013225+00', 8),
	('1773305041207482375', '2026-11-27 07:29:57.013225+00', 8),
	('1808640537297153422', '2026-11-27 07:29:57.013225+00', 8),
	('1815401630419838379', '2026-11-27 07:29:57.013225+00', 8),
	('1829759059946209330', '2026-11-27 07:29:57.013225+00', 8),
	('1861305642474922908', '2026-11-27 07:29:57.013225+00', 8),
	('1867470462', '2026-11-27 07:29:57.013225+00', 8),
	('1876128270151289479', '2026-11-27 07:29:57.013225+00', 8),
	('1948096026131715536', '2026-11-27 07:29:57.013225+00', 8),
	('1957906867440435685', '2026-11-27 07:29:57.013225+00', 8),
	('1981338841500671455', '2026-11-27 07:29:57.013225+00', 8),
	('1990129666431696256', '2026-11-27 07:29:57.013225+00', 8),
	('21522183', '2026-11-27 07:29:57.013225+00', 8),
	('2954999309', '2026-11-27 07:29:57.013225+00', 8),
	('2977024469', '2026-11-27 07:29:57.013225+00', 8),
	('3316283919', '2026-11-27 07:29:57.013225+00', 8),
	('3318548855', '2026-11-27 07:29:57.013225+00', 8),
	('3428047234', '2026-11-27 07:29:57.013225+00', 8),
	('895298480', '2026-11-27 07:29:57.013225+00', 8),
	('955291306', '2026-11-27 07:29:57.013225+00', 8),
	('1085112804572804645', '2026-11-27 07:29:57.059056+00', 1),
	('1102763423802839721', '2026-11-27 07:29:57.059056+00', 1),
	('1109153169771431630', '2026-11-27 07:29:57.059056+00', 1),
	('1116317013896992670', '2026-11-27 07:29:57.059056+00', 1),
	('1157499808021834683', '2026-11-27 07:29:57.059056+00', 1),
	('1161054052119093459', '2026-11-27 07:29:57.059056+00', 1),
	('1206464564636244578', '2026-11-27 07:29:57.059056+00', 1),
	('1211299394187097145', '2026-11-27 07:29:57.059056+00', 1),
	('1211373449178023611', '2026-11-27 07:29:57.059056+00', 1),
	('1253506689901500668', '2026-11-27 07:29:57.059056+00', 1),
	('1297535578047382755', '2026-11-27 07:29:57.059056+00', 1),
	('1332254280422474947', '2026-11-27 07:29:57.059056+00', 1),
	('1356086090', '2026-11-27 07:29:57.059056+00', 1),
	('1381121256', '2026-11-27 07:29:57.059056+00', 1),
	('1410365736283685387', '2026-11-27 07:29:57.059056+00', 1),
	('1418235424180781601', '2026-11-27 07:29:57.059056+00', 1),
	('1512863726920623917', '2026-11-27 07:29:57.059056+00', 1),
	('1556561452700748714', '2026-11-27 07:29:57.059056+00', 1),
	('1559268538576543136', '2026-11-27 07:29:57.059056+00', 1),
	('1662596518507914477', '2026-11-27 07:29:57.059056+00', 1),
	('1676401299923030496', '2026-11-27 07:29:57.059056+00', 1),
	('1682500653061518498', '2026-11-27 07:29:57.059056+00', 1),
	('1736823595364102060', '2026-11-27 07:29:57.059056+00', 1),
	('1745107758209254336', '2026-11-27 07:29:57.059056+00', 1),
	('1755188846422270851', '2026-11-27 07:29:57.059056+00', 1),
	('1828433060843844615', '2026-11-27 07:29:57.059056+00', 1),
	('1861305642474922908', '2026-11-27 07:29:57.059056+00', 1),
	('1894096197', '2026-11-27 07:29:57.059056+00', 1),
	('1981338841500671455', '2026-11-27 07:29:57.059056+00', 1),
	('1990129666431696256', '2026-11-27 07:29:57.059056+00', 1),
	('2001810324', '2026-11-27 07:29:57.059056+00', 1),
	('2014654094104083663', '2026-11-27 07:29:57.059056+00', 1),
	('2130411129', '2026-11-27 07:29:57.059056+00', 1),
	('2224946863', '2026-11-27 07:29:57.059056+00', 1),
	('2465118373', '2026-11-27 07:29:57.059056+00', 1),
	('260632820', '2026-11-27 07:29:57.059056+00', 1),
	('263190641', '2026-11-27 07:29:57.059056+00', 1),
	('2746875362', '2026-11-27 07:29:57.059056+00', 1),
	('2792687645', '2026-11-27 07:29:57.059056+00', 1),
	('2954999309', '2026-11-27 07:29:57.059056+00', 1),
	('306903025', '2026-11-27 07:29:57.059056+00', 1),
	('3099386236', '2026-11-27 07:29:57.059056+00', 1),
	('3520850407', '2026-11-27 07:29:57.059056+00', 1),
	('3725332574', '2026-11-27 07:29:57.059056+00', 1),
	('605304697', '2026-11-27 07:29:57.059056+00', 1),
	('739904290150772492', '2026-11-27 07:29:57.059056+00', 1),
	('756332398', '2026-11-27 07:29:57.059056+00', 1),
	('809676184', '2026-11-27 07:29:57.059056+00', 1),
	('831789609327830840', '2026-11-27 07:29:57.059056+00', 1),
	('864246590040261514', '2026-11-27 07:29:57.059056+00', 1),
	('921227285223369092', '2026-11-27 07:29:57.059056+00', 1),
	('942674010760168939', '2026-11-27 07:29:57.059056+00', 1),
	('955291306', '2026-11-27 07:29:57.059056+00', 1),
	('956873881100605359', '2026-11-27 07:29:57.059056+00', 1),
	('966308023347867447', '2026-11-27 07:29:57.059056+00', 1),
	('980283434', '2026-11-27 07:29:57.059056+00', 1),
	('1929612329593962940', '2026-11-27 07:29:57.125327+00', 5),
	('1931514401472830739', '2026-11-27 07:29:57.125327+00', 5),
	('1933807515839452159', '2026-11-27 07:29:57.125327+00', 5),
	('1971751372147734857', '2026-11-27 07:29:57.125327+00', 5),
	('1989532661875105517', '2026-11-27 07:29:57.125327+00', 5),
	('2014654094104083663', '2026-11-27 07:29:57.125327+00', 5),
	('2076335257631305608', '2026-11-27 07:29:57.125327+00', 5),
	('2077003236056962330', '2026-11-27 07:29:57.125327+00', 5),
	('2098043839110098572', '2026-11-27 07:29:57.125327+00', 5),
	('2110450670818446471', '2026-11-27 07:29:57.125327+00', 5),
	('2112711388', '2026-11-27 07:29:57.125327+00', 5),
	('2123916892565461380', '2026-11-27 07:29:57.125327+00', 5),
	('212924893', '2026-11-27 07:29:57.125327+00', 5),
	('2130411129', '2026-11-27 07:29:57.125327+00', 5),
	('2132876002', '2026-11-27 07:29:57.125327+00', 5),
	('2224946863', '2026-11-27 07:29:57.125327+00', 5),
	('2552238136', '2026-11-27 07:29:57.125327+00', 5),
	('266302278', '2026-11-27 07:29:57.125327+00', 5),
	('266862781', '2026-11-27 07:29:57.125327+00', 5),
	('2972306598', '2026-11-27 07:29:57.125327+00', 5),
	('3269657883', '2026-11-27 07:29:57.125327+00', 5),
	('3279945342', '2026-11-27 07:29:57.125327+00', 5),
	('3287612751', '2026-11-27 07:29:57.125327+00', 5),
	('3520850407', '2026-11-27 07:29:57.125327+00', 5),
	('3529445320', '2026-11-27 07:29:57.125327+00', 5),
	('3624282110', '2026-11-27 07:29:57.125327+00', 5),
	('50266712', '2026-11-27 07:29:57.125327+00', 5),
	('605304697', '2026-11-27 07:29:57.125327+00', 5),
	('656947404', '2026-11-27 07:29:57.125327+00', 5),
	('663331353354084526', '2026-11-27 07:29:57.125327+00', 5),
	('664629464619065818', '2026-11-27 07:29:57.125327+00', 5),
	('682186001', '2026-11-27 07:29:57.125327+00', 5),
	('689335162', '2026-11-27 07:29:57.125327+00', 5),
	('690061709689311283', '2026-11-27 07:29:57.125327+00', 5),
	('690634785569361167', '2026-11-27 07:29:57.125327+00', 5),
	('694749940', '2026-11-27 07:29:57.125327+00', 5),
	('694972071', '2026-11-27 07:29:57.125327+00', 5),
	('750762666818338910', '2026-11-27 07:29:57.125327+00', 5),
	('782321078743209013', '2026-11-27 07:29:57.125327+00', 5),
	('840104488583108942', '2026-11-27 07:29:57.125327+00', 5),
	('862640273300147936', '2026-11-27 07:29:57.125327+00', 5),
	('865059416253232289', '2026-11-27 07:29:57.125327+00', 5),
	('886365042787272008', '2026-11-27 07:29:57.125327+00', 5),
	('887949523', '2026-11-27 07:29:57.125327+00', 5),
	('901771358942931474', '2026-11-27 07:29:57.125327+00', 5),
	('902243796070379312', '2026-11-27 07:29:57.125327+00', 5),
	('909545548086056356', '2026-11-27 07:29:57.125327+00', 5),
	('94616856', '2026-11-27 07:29:57.125327+00', 5),
	('957401197658905360', '2026-11-27 07:29:57.125327+00', 5),
	('965883452725292614', '2026-11-27 07:29:57.125327+00', 5),
	('991431056782503148', '2026-11-27 07:29:57.125327+00', 5);

--
-- Data for Name: people_importantperson; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_importantperson VALUES
	(8, 'itsren', 'Ren 🧵', 3, '{founder}', true, '2792687645', '{}', '', '2026-11-27 07:29:56.314601+00', '2026-11-27 07:29:57.023122+00', '2026-11-27 07:29:56.724088+00', '', 'twitterapi_io', 1, '', 28, 28, NULL, 0, NULL, NULL),
	(1, 'priyafriesen', 'Priya Friesen', 3, '{media,tier-1}', true, '2039764400321252602', '{}', '', '2026-11-27 07:29:56.314601+00', '2026-11-27 07:29:57.073369+00', '2026-11-27 07:29:56.773772+00', '', 'twitterapi_io', 1, '', 56, 56, NULL, 0, NULL, NULL),
	(5, 'joaobuilds', 'João', 4, '{investor}', true, '1468804409889300705', '{}', '', '2026-11-27 07:29:56.314601+00', '2026-11-27 07:29:57.13911+00', '2026-11-27 07:29:56.684564+00', '', 'twitterapi_io', 2, '', 300, 300, NULL, 0, NULL, NULL),
	(4, 'renata_zamora', 'Renata', 10, '{investor}', true, '1957906867440435685', '{}', '', '2026-11-27 07:29:56.314601+00', '2026-11-27 07:29:56.65207+00', '2026-11-27 07:29:56.383634+00', '', 'twitterapi_io', 1, '', 47, 47, NULL, 0, NULL, NULL),
	(3, 'dnambiar', 'Diya', 6, '{founder}', true, '21522183', '{}', '', '2026-11-27 07:29:56.314601+00', '2026-11-27 07:29:56.692352+00', '2026-11-27 07:29:56.397835+00', '', 'twitterapi_io', 1, '', 86, 86, NULL, 0, NULL, NULL),
	(7, 'lukas1994', 'Lukas ⚡', 6, '{investor}', true, '864246590040261514', '{}', '', '2026-11-27 07:29:56.314601+00', '2026-11-27 07:29:56.744465+00', '2026-11-27 07:29:56.410502+00', '', 'twitterapi_io', 1, '', 73, 73, NULL, 0, NULL, NULL),
	(6, 'aarav1956', 'Aarav', 4, '{investor}', true, '956873881100605359', '{}', '', '2026-11-27 07:29:56.314601+00', '2026-11-27 07:29:56.776885+00', '2026-11-27 07:29:56.411166+00', '', 'twitterapi_io', 1, '', 53, 53, NULL, 0, NULL, NULL),
	(2, 'jia_subramaniam', 'Jia Subramaniam', 4, '{investor}', true, '1211373449178023611', '{}', '', '2026-11-27 07:29:56.314601+00', '2026-11-27 07:29:56.813143+00', '2026-11-27 07:29:56.432425+00', '', 'twitterapi_io', 1, '', 133, 133, NULL, 0, NULL, NULL);

--
-- Data for Name: people_suggestedaccount; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.people_suggestedaccount VALUES
	('1196285795', 2, 16, 'jiabuilds', 'Jia Goh', 'Host of a podcast about people who ship. Editor at Launchpaper.', 9030, true, '2026-11-27 07:29:56.677443+00', false, NULL),
	('1187054409277623381', 3, 20, 'ChideraAdeyemi', 'Chidera', 'COO @sundeckhq. I make the trains run.', 86800, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1204574119448427914', 3, 20, 'itszofia', 'Zofia ✦', 'Founder, Sundeck. Second time around.

Writing about pricing and hiring.', 875, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1224945573433986414', 3, 20, 'Paige1968', 'Paige Kessler', 'Directora de arte. Cine, gatos y café.', 1331, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1200368609', 4, 24, 'anaisl11', 'Anaïs', '', 194, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1347226020791992527', 2, 16, 'felix_osterloh', 'Felix', 'Founder, Halfmile. Second time around.

Writing about pricing and hiring.', 873, true, '2026-11-27 07:29:56.677443+00', false, NULL),
	('1808640537297153422', 4, 23, 'brandstettera', 'Annika Brandstetter', 'opinions are my own and also wrong', 254, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('3439356663', 2, 16, 'milesh73', 'Miles Hensley', 'just a guy with a router', NULL, false, '2026-11-27 07:29:56.677443+00', false, NULL),
	('1261720905', 4, 24, 'declanbuilds', 'Declan Dhaliwal', '音楽とゲームと珈琲', 275, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('840104488583108942', 3, 20, 'khayashida', 'Kaho Hayashida', 'Reporter @driftlinehq. Tips: signal in link', NULL, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1784099950', 3, 22, 'ucheb58', 'Uche Bello', 'Quillbase (YC S20) • hiring', 1963, true, '2026-11-27 07:29:56.728511+00', false, NULL),
	('84058233', 3, 22, 'allorente', 'Álvaro 🧵', '서울에서 고양이 두 마리와 삽니다', 94, false, '2026-11-27 07:29:56.728511+00', false, NULL),
	('1065565291352449073', 3, 16, 'felix_brandstet', 'Felix ⚡', 'YC S22. Building Loomstead with my best friend.', 95, true, '2026-11-27 07:29:56.759214+00', false, NULL),
	('1109153169771431630', 3, 15, 'itsthiago', 'Thiago Figueiredo', 'YC S25. Building Orbitkit with my best friend.', 4898, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1421596429048491079', 4, 20, 'HamishHaworth', 'Hamish Haworth', 'مهتم بالتقنية والقهوة', 236, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1415458059060819204', 3, 16, 'YuiShiraishi', 'Yui Shiraishi', 'VC at Saltmarsh Ventures 🌱 opinions mine, returns theirs', 33913, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1519161523206269802', 4, 24, 'Kelechi1985', 'Kelechi ✦', '音楽とゲームと珈琲', 65, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1518002788369775765', 3, 12, 'margauxbuilds', 'Margaux Fournier', '', 79, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1876128270151289479', 5, 27, 'CallumOkafor', 'Callum Okafor', 'Angel investor. 40+ companies. DMs open for founders.', 3796, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1933807515839452159', 3, 20, 'nikhil_raghunat', 'Nikhil (hiring)', 'Product designer. Type nerd. Plants.', 18, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1567694528434251168', 3, 12, 'elifk59', 'Elif Karaca', 'COO @tallyhousehq. I make the trains run.', 1958, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1570231981366378684', 3, 14, 'ruth_pruitt', 'Ruth Pruitt', 'full stack developer | open source maintainer | 🐍', 59, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2117409069485407389', 3, 16, 'Hamish1958', 'Hamish Macrae', 'YC S18. Building Driftline with my best friend.', 84318, true, '2026-11-27 07:29:56.759214+00', false, NULL),
	('238528314', 2, 12, 'luh', '欧阳文杰', 'Venture @hexfieldhq. Board: Hexfield, Copperleaf', 33421, true, '2026-11-27 07:29:56.728511+00', false, NULL),
	('3269657883', 4, 20, 'Vihaan1966', 'Vihaan Banerjee', '', 104, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('157419454', 3, 18, 'jia_lim', 'Jia', 'follow back 💯 | crypto | fitness', 0, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1666334013', 2, 10, 'vinicius_fi3175', 'Vinícius Figueiredo', 'opinions are my own and also wrong', 1056, true, '2026-11-27 07:29:56.800685+00', false, NULL),
	('1119465657643752582', 4, 18, 'FemiEze', 'Femi Eze', 'marketing lead @stackbirdhq', 232, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1623599969126939495', 3, 14, 'meera_desai2236', 'Meera', 'Photographer. Mostly fog.', 868, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1695583062111657493', 2, 10, 'Bastien1968', 'Bastien Chauvet', 'full stack developer | open source maintainer | 🐍', 264, false, '2026-11-27 07:29:56.800685+00', false, NULL),
	('1662596518507914477', 4, 17, 'avery_sandoval', 'Avery Sandoval', 'Automated account. Posts the weather of small harbours.', 16, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1756840176641864571', 3, 13, 'jonasbuilds', 'Jonas Reinhardt', 'I started Sundeck in a garage. Still no garage door.', 31327, true, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1356086090', 4, 16, 'itsgrant', 'Grant', 'Founder, Candlepost. Second time around.

Writing about pricing and hiring.', 28205, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1829759059946209330', 3, 11, 'AveryLindqvist', 'Avery ⚡', 'follow back 💯 | crypto | fitness', 73, false, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1990129666431696256', 4, 14, 'luana_tavares', 'Luana Tavares', 'Co-founder Copperleaf (YC W24)', 8631, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1211373449178023611', 3, 16, 'jia_subramaniam', 'Jia Subramaniam', 'Investor at Ninth Harbor Capital | prev. operator at Papercrane', 14806, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1282653266491093411', 2, 10, 'declan_tremblay', 'Declan Tremblay', 'Editor-in-chief, Open Circuit Magazine', 45132, true, '2026-11-27 07:29:56.759214+00', false, NULL),
	('1371368833289666103', 2, 14, 'sandovalt', 'Tessa Sandoval', 'Host of a podcast about people who ship. Editor at Signal & Noise Weekly.', 9609, false, '2026-11-27 07:29:56.759214+00', false, NULL),
	('1683672582366045356', 2, 10, 'aarav_desai', 'Aarav Desai', 'CMO at Gridlark | brand, growth, bad puns', 8733, false, '2026-11-27 07:29:56.759214+00', false, NULL),
	('3476138814', 2, 10, 'nraghunathan', 'Nikhil Raghunathan', 'full stack developer | open source maintainer | 🐍', 6, true, '2026-11-27 07:29:56.759214+00', false, NULL),
	('954251103776259003', 2, 10, 'jonasb82', 'Jonas', '서울에서 고양이 두 마리와 삽니다', 125, false, '2026-11-27 07:29:56.759214+00', false, NULL),
	('1867470462', 3, 17, 'norabuilds', 'Nora', 'VC at Northgate Seed 🌱 opinions mine, returns theirs', 7518, false, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1141220021', 3, 14, 'GrantPruitt', 'Grant Pruitt', '', 216, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1288447208995044981', 3, 14, 'Callum1958', 'Callum', 'just a guy with a router', 260, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1367320324954541003', 3, 18, 'meera_menon', 'Meera Menon', 'Vicepresidente del club de ajedrez del barrio', 19, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1391201388', 3, 14, 'uchebuilds', 'Uche', '서울에서 고양이 두 마리와 삽니다', 630, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1469406761688463419', 3, 14, 'bronwenbuil8367', 'Bronwen Okafor', 'marketing lead @papercranehq', 183, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('887949523', 3, 14, 'jordan_crane', 'Jordan ☀️', 'Editor-in-chief, The Build Report', 9354, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('89407513', 3, 14, 'saanvi_menon', 'Saanvi Menon', 'YC S12. Building Copperleaf with my best friend.', 23641, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1676401299923030496', 3, 13, 'whitlockj', 'Jordan Whitlock', 'iOS developer 📱 shipping side projects nobody asked for', 3557, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('2792687645', 3, 13, 'itsren', 'Ren 🧵', 'building Oxbowlabs 🛠️ | co-founder | coffee, climbing, cat pics', 49365, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('942674010760168939', 3, 13, 'simonebuilds314', 'Simone Dhaliwal', 'web3 enjoyer 🚀 gm', 2155, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('980283434', 3, 13, 'snamgung', '백지호', 'founder @copperleafhq ✦ ex-Gridlark', 298526, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1211299394187097145', 3, 13, 'lfigueiredo', 'Luana Figueiredo', 'Curating the best of generative AI. Tools, papers, memes.', 11300, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1981338841500671455', 5, 20, 'harperbuilds', 'Harper Friesen', 'Investor at Bluequarry Ventures | prev. operator at Halfmile', 7304, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1116317013896992670', 5, 21, 'mkessler', 'Maya Kessler', 'Partner @ Open Meadow Ventures. Seed and Series A, mostly infrastructure.', 1081, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1381121256', 4, 15, 'barzilaiy', 'Yael Barzilai', 'Freelance writer. Ghostwriting for people with no time.
📩 DM', 558, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1102076649093249463', 3, 14, 'DohyunHwang', '류수아', 'אוהב טכנולוגיה, בירה וריצה', 28, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1169394180', 3, 12, 'cbalogun', 'Chidera Balogun', 'Host of a podcast about people who ship. Editor at Morning Stack.', 742, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1200842002400003199', 3, 14, 'itsamaka', 'Amaka', 'mostly here for the memes', 318, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1832838956001849749', 2, 10, 'szymon_pawlak', 'Szymon 🏳️‍🌈', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 32073, true, '2026-11-27 07:29:56.800685+00', false, NULL),
	('1893188928000360048', 3, 14, 'tbanerjee', 'Tara Banerjee', 'Making AI simple. Threads every morning ☕ DM for collabs', 66501, true, '2026-11-27 07:29:56.800685+00', false, NULL),
	('2039764400321252602', 2, 8, 'PriyaFriesen', 'Priya Friesen', 'Senior writer, Open Circuit Magazine. Startups, labor and money.', NULL, true, '2026-11-27 07:29:56.800685+00', false, NULL),
	('2240271709', 2, 8, 'alfie_ashdown', 'Alfie Ashdown', 'Founder, Orbitkit. Second time around.

Writing about pricing and hiring.', 44824, true, '2026-11-27 07:29:56.800685+00', false, NULL),
	('3211072739', 2, 10, 'itsavery8512', 'Avery ✦', '', 550, false, '2026-11-27 07:29:56.800685+00', false, NULL),
	('3677482019', 2, 8, 'Arvind1986', 'Arvind Subramaniam', 'just a guy with a router', 6, false, '2026-11-27 07:29:56.800685+00', false, NULL),
	('454080242', 3, 20, 'aodhiambo', 'Achieng Odhiambo', '서울에서 고양이 두 마리와 삽니다', 73, true, '2026-11-27 07:29:56.800685+00', false, NULL),
	('532026015', 2, 14, 'itsjiho', '남궁민준', 'just a guy with a router', 516, false, '2026-11-27 07:29:56.800685+00', false, NULL),
	('773765393121757892', 3, 16, 'LoicMarchetti', 'Loïc', 'VC at Bluequarry Ventures 🌱 opinions mine, returns theirs', 1906, false, '2026-11-27 07:29:56.800685+00', false, NULL),
	('952106420009015092', 2, 10, 'CalebWhitlock', 'Caleb 🏳️‍🌈', 'Software engineer @orbitkithq. Rust, Postgres, long walks.', 42, false, '2026-11-27 07:29:56.800685+00', false, NULL),
	('1755867772896973770', 3, 14, 'itstamar', 'איתן שלו', 'Engineering @ Copperleaf. I break builds professionally.', 1599, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1830894903', 3, 14, 'hthwaite', 'Hamish Thwaite', 'Investor at Saltmarsh Ventures | prev. operator at Plainsong', 10732, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1832167218', 3, 14, 'Pablo1990', 'Pablo Serrano', 'אוהב טכנולוגיה, בירה וריצה', 451, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1905880603949978568', 3, 14, 'barlowr', 'Ruth ✦', 'Engineering @ Hexfield. I break builds professionally.', 377, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1935361171432854942', 3, 14, 'Sua1955', 'Sua Ryu', 'web3 enjoyer 🚀 gm', 1018, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2018389615887834740', 3, 14, 'margaux_fournie', 'Margaux', 'Growth marketer | email, SEO, paid | 🏀', 1083, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2084315896464944556', 3, 16, 'ivyo87', 'Ivy 🚀', 'אוהב טכנולוגיה, בירה וריצה', 713, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('275340297', 3, 18, 'poppybuilds7001', 'Poppy ☀️', 'iOS developer 📱 shipping side projects nobody asked for', 61, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('3376011412', 3, 14, 'whitlockm', 'Maya Whitlock', 'Reporter @marrowindhq. Tips: signal in link', 1724, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('389325920', 4, 18, 'itsavery5958', 'Avery', '', 1044, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2465118373', 3, 17, 'paige_sandoval', 'Paige Sandoval', 'marketing lead @copperleafhq', 337, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1206464564636244578', 2, 7, 'ishitabuild9295', 'Ishita Chaudhary', 'Data analyst. Spreadsheets are a love language. 📊', 10, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1253506689901500668', 2, 13, 'Jordan1978', 'Jordan 🚀', '音楽とゲームと珈琲', 136, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1773305041207482375', 4, 19, 'itsszymon', 'Szymon', 'Founder of @papercranehq', 143116, true, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1948096026131715536', 4, 23, 'chaudharyi', 'Ishita Chaudhary', 'Développeuse web, mainteneuse de Fernloop.js', 8303, true, '2026-11-27 07:29:57.013225+00', false, NULL),
	('3428047234', 6, 31, 'faircloughp', 'Poppy Fairclough', 'Founder, Papercrane. Second time around.

Writing about pricing and hiring.', 10995, false, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1332254280422474947', 2, 7, 'farhan_subraman', 'Farhan Subramaniam', '서울에서 고양이 두 마리와 삽니다', 80, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1559268538576543136', 2, 13, 'itsgreta', 'Greta Köhler', 'Automated account. Posts the weather of small harbours.', 642, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1682500653061518498', 2, 7, 'Jordan2000', 'Jordan Mercado', '', 486, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1745107758209254336', 2, 9, 'LukasOsterl7087', 'Lukas Osterloh', '', 61, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1755188846422270851', 2, 7, 'itsnikhil', 'Nikhil Menon', 'COO @pebblewarehq. I make the trains run.', 27784, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('2001810324', 2, 7, 'mfriesen', 'Maxime', 'Teacher. In service of curious kids since 2009.', 56, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('2098043839110098572', 3, 14, 'vinicius_figuei', 'Vinícius Figueiredo', 'marketing lead @stackbirdhq', 46, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('3287612751', 3, 14, 'itsrohan7258', 'Rohan Kulkarni', 'Photographer. Mostly fog.', 276, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('50266712', 3, 14, 'itsfreya', 'Freya', 'building Orbitkit 🛠️ | co-founder | coffee, climbing, cat pics', 1859, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('865059416253232289', 3, 18, 'cardenasp', 'Paola Cárdenas', 'Vicepresidente del club de ajedrez del barrio', 175, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1512863726920623917', 3, 13, 'NereaQuintana', 'Nerea Quintana', 'Directora de arte. Cine, gatos y café.', 201, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1556561452700748714', 3, 11, 'ndagan', 'Noam Dagan', '', 135, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1894096197', 3, 17, 'ruthw30', 'Ruth Whitlock', 'Venture @halfmilehq. Board: Halfmile, Loomstead', 2461, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1004595218738802154', 2, 8, 'brandstetterg', 'Greta', 'Photographer. Mostly fog.', 22, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1051082738', 2, 10, 'diyad75', 'Diya Desai', 'Sales at Orbitkit. I will follow up.', 600, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1066139607998486473', 2, 8, 'goha755', 'Arvind Goh', 'building Tandemly 🛠️ | co-founder | coffee, climbing, cat pics', 8038, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1093829619624400034', 2, 10, 'cranea', 'Avery ☀️', 'Directora de arte. Cine, gatos y café.', 218, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1110029426741909100', 2, 10, 'AlvaroValverde', 'Álvaro Valverde', 'just a guy with a router', 18, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1085112804572804645', 3, 11, 'itsdana9818', 'Dana Mercado', '', 160, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1102763423802839721', 3, 13, 'Idris1997', 'Idris', 'Freelance writer. Ghostwriting for people with no time.
📩 DM', 97, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1111276997301586729', 2, 8, 'cserrano', 'Carmen Serrano', '서울에서 고양이 두 마리와 삽니다', 5514, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1125792296523495688', 2, 10, 'hxiong', '邓雨婷', 'full stack developer | open source maintainer | 🐍', 88, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1154184280714165950', 2, 10, 'Avery1998', 'Avery ☀️', 'Directora de arte. Cine, gatos y café.', 232, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1173966224', 2, 10, 'mzielinski', 'Maja Zieliński', 'Investor at Saltmarsh Ventures | prev. operator at Copperleaf', 11231, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1198364695675015256', 2, 10, 'moakes', 'Miles Oakes', 'she/her | books | tea | dogs', 383, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1215956931', 2, 10, 'dana_kessler', 'Dana Kessler', 'building Plainsong 🛠️ | co-founder | coffee, climbing, cat pics', 678, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1246510693604593169', 2, 8, 'harukih21', 'Haruki (hiring)', 'Recruiter. Cool teams only.', NULL, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1305794466023240386', 2, 10, 'bevanc', 'Callum Bevan', 'Data analyst. Spreadsheets are a love language. 📊', 696, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1317004305013103931', 2, 8, 'itsvihaan', 'Vihaan Sethi', 'Editor-in-chief, The Build Report', 1605, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1379254758406866436', 2, 10, 'tavarest', 'Thiago Tavares', 'founder @papercranehq ✦ ex-Tallyhouse', 1955, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1382893634493761604', 2, 8, 'aaravbuilds', 'Aarav Banerjee', 'Partner @ Northgate Seed. Seed and Series A, mostly infrastructure.', 4468, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1389157783636155161', 2, 8, 'alfiebuilds1196', 'Alfie Ashdown', 'PhD candidate, computational biology. Views mine.', 90, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1392197108', 2, 10, 'desaik', 'Kabir Desai', 'Engineering @ Orbitkit. I break builds professionally.', 4259, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1396923298873065518', 2, 8, 'tboyd', 'Tessa Boyd', 'Data analyst. Spreadsheets are a love language. 📊', 109, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1480786450556168601', 2, 8, 'itsivy', 'Ivy Kessler', 'VC at Tinderbox Capital 🌱 opinions mine, returns theirs', 5406, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1490806023157502779', 2, 8, 'bronwen_thwaite', 'Bronwen Thwaite', 'Student. Physics, football, sleep.', 839, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1492482239486247672', 2, 8, 'bbevan', 'Bronwen Bevan', 'Sales at Copperleaf. I will follow up.', 96, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1528287523760886746', 2, 8, 'kerem_demirel', 'Kerem Demirel', 'Founder of @hexfieldhq', 16195, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1543631656292945752', 2, 10, 'mcardenas', 'Mateo Cárdenas', 'Co-founder Brightmoor (YC W12)', 1100, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1565579711221427540', 2, 8, 'weiling_subrama', 'Weiling', '', 150, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1580857088271420540', 2, 10, 'RenTsukamot2777', 'ツカモト', 'just a guy with a router', 22, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1612026775330485527', 2, 8, 'ishita_nambiar', 'Ishita Nambiar', 'PhD candidate, computational biology. Views mine.', 2864, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1677034214066272648', 2, 8, 'junebuilds', 'June Boyd', 'she/her | books | tea | dogs', 224, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1691556742398578232', 2, 8, 'itsyui', 'Yui Hayashida', 'marketing lead @marrowindhq', 43, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('171499936', 2, 10, 'June2000', 'June Kessler', 'Making AI simple. Threads every morning ☕ DM for collabs', 7691, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1771902920', 2, 8, 'haworthn', 'Niamh', 'Vicepresidente del club de ajedrez del barrio', NULL, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1792308028', 2, 8, 'LukasOsterloh', 'Lukas Osterloh', 'Investor at Longshadow Partners | prev. operator at Tandemly', 1149, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1796140740', 2, 10, 'shalevs', 'Shira Shalev', 'I test AI tools so you don''t have to 🤖 newsletter 80k+ readers 👇', 1338, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1816834337401035669', 2, 8, 'PabloLlorente', 'Pablo', 'Community manager • gamer • night owl 🌙', 4, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1853460700945979080', 2, 8, 'Zofia1983', 'Zofia 🏳️‍🌈', 'Je regarde les trains passer.', 1165, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1868246930420747888', 2, 10, 'albuquerquef', 'Fernanda Albuquerque', 'mostly here for the memes', 221, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1923449462381716106', 2, 8, 'BeatrizBrandao', 'Beatriz Brandão', 'Data analyst. Spreadsheets are a love language. 📊', 415, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1926270263850014947', 2, 10, 'itsotieno', 'Otieno 🏳️‍🌈', 'CFO | Oxbowlabs | numbers with feelings', 24439, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2003186252', 2, 8, 'csiqueira', 'Caio Siqueira', '', 305, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2020890307168827411', 2, 8, 'niamhbuilds', 'Niamh Okafor', 'Directora de arte. Cine, gatos y café.', 204, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2031604711691327236', 2, 10, 'itsbaris6253', 'Barış', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 727, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2095458413383991663', 2, 8, 'TessaKessler', 'Tessa Kessler', 'Journalist covering AI for Launchpaper. She/her', 43225, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2095775862591890155', 2, 10, 'Bastien1957', 'Bastien Vasseur', 'I started Sundeck in a garage. Still no garage door.', 13506, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2496213631', 2, 8, 'lucia_etxeberri', 'Lucía Etxeberria', 'opinions are my own and also wrong', 125, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2531580630', 2, 14, 'ntran', 'Nora', 'Co-founder Tallyhouse (YC W22)', 2957, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2578594883', 2, 10, 'ImogenThwaite', 'Imogen Thwaite', 'PhD candidate, computational biology. Views mine.', 136, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('276674260', 2, 8, 'luanan59', 'Luana Nogueira', 'marketing lead @moonferryhq', 854, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('2966603196', 2, 14, 'Omar1979', 'سلمى شفيق', 'Sales at Oxbowlabs. I will follow up.', 3605, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('1157499808021834683', 3, 11, 'rohan_kulkar431', 'Rohan Kulkarni', 'ソフトウェアエンジニア / TypeScript / 猫', 153, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1410365736283685387', 3, 11, 'tessa_lindqvist', 'Tessa Lindqvist', 'web3 enjoyer 🚀 gm', 284, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1828433060843844615', 3, 11, 'itsmiles8156', 'Miles Boyd', 'Founder of @kitewirehq', 623, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('297296330', 2, 8, 'nikhil_iyer', 'Nikhil Iyer', 'Engineering @ Papercrane. I break builds professionally.', 29, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('317936002', 2, 8, 'kipronon', 'Njeri Kiprono', '音楽とゲームと珈琲', 60, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('33209856', 2, 14, 'itsfelix', 'Felix Vogelsang', '', 78, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('3430637046', 2, 8, 'ogunleyec', 'Chidera Ogunleye', 'Je regarde les trains passer.', 10, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('3520540683', 2, 10, 'itstheo9211', 'Theo Lindqvist', 'Directora de arte. Cine, gatos y café.', 141, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('3616186838', 2, 8, 'ivy_sandoval', 'Ivy Sandoval', '音楽とゲームと珈琲', 1291, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('366072758', 2, 10, 'haruki_kurosawa', 'Haruki ☀️', 'ソフトウェアエンジニア / TypeScript / 猫', 783, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('3663452288', 2, 8, 'diyan90', 'Diya', 'Daily AI breakdowns | prompts, agents, workflows', 971, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('3806291306', 2, 10, 'weilingbuilds', 'Weiling Tan', '', 2202, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('3945487704', 2, 8, 'gpruitt', 'Grant Pruitt', 'Fundadora de Hexfield. Madre de dos.', 1507, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('4001887783', 3, 14, 'saanvim64', 'Saanvi Menon', 'Founder of @riverbithq', 4063, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('425278649', 3, 20, 'JuneOakes', 'June ✦', 'Sales at Tandemly. I will follow up.', 337, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('45995636', 2, 10, 'ArloDhaliwal', 'Arlo ✦', 'Data analyst. Spreadsheets are a love language. 📊', 3376, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('461796547', 3, 14, 'paige_mercado', 'Paige Mercado', 'Teacher. In service of curious kids since 2009.', 53, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('638791620', 2, 8, 'dimass29', 'Dimas Siregar', 'Ex-lots of things. Now gardening.', 51, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('674523205132100733', 3, 14, 'zeynep_akso8638', 'Zeynep | AI', 'Community manager • gamer • night owl 🌙', 11, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('714254523980692991', 2, 10, 'Haruki1958', '岡部けんた', 'Journalist covering AI for The Daily Ledger Tech. She/her', 2058, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('728005484788404677', 2, 14, 'nikhil_iyer4681', 'Nikhil Iyer', 'ML engineer. Training small models on small budgets.', 217, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('728084525718307668', 4, 24, 'poppy_thwaite', 'Poppy 🏳️‍🌈', 'Vicepresidente del club de ajedrez del barrio', 54, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('748280277219450877', 2, 14, 'zofia_pawlak', 'Zofia', 'marketing lead @copperleafhq', 745, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('779052341221585396', 4, 20, 'RenTsukamoto', 'Ren Tsukamoto', 'CTO @ Marrowind', 11814, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('826046535', 3, 14, 'viniciust24', 'Vinícius Tavares', 'Vicepresidente del club de ajedrez del barrio', 643, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('833226851', 2, 8, 'adesai', 'Aarav', 'VC at Cedar & Tide 🌱 opinions mine, returns theirs', 613, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('874194798845225862', 2, 8, 'Cole1962', 'Cole Mercado', 'Student. Physics, football, sleep.', 306, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('934194898724145386', 2, 14, 'joao_figueiredo', 'João Figueiredo', 'Community manager • gamer • night owl 🌙', 3443, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('977138520', 3, 12, 'kdemirel', 'Kerem', 'Venture @oxbowlabshq. Board: Oxbowlabs, Quillbase', 11115, true, '2026-11-27 07:29:56.980178+00', false, NULL),
	('985434849808323376', 2, 8, 'itsremi1768', 'Rémi Leblond', 'Vicepresidente del club de ajedrez del barrio', 209, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('992001708866516322', 3, 14, 'greta_reinhardt', 'Greta Reinhardt', 'PhD candidate, computational biology. Views mine.', 704, false, '2026-11-27 07:29:56.980178+00', false, NULL),
	('956873881100605359', 3, 13, 'Aarav1956', 'Aarav', 'Venture @latticeworkshq. Board: Latticeworks, Plainsong', 13819, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1059632839', 2, 8, 'faridabuild8851', 'سلمى شفيق', 'Growth marketer | email, SEO, paid | 🏀', 340, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1161054052119093459', 2, 7, 'mercadom', 'Miles Mercado', 'GP, Ninth Harbor Capital. I like boring software and weird founders.', 24110, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1203869428384657452', 2, 10, 'xinyi_ouyang', '邓雨婷', '서울에서 고양이 두 마리와 삽니다', 388, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1467890394519708453', 2, 8, 'itskacper7667', 'Kacper (hiring)', 'Software engineer @marrowindhq. Rust, Postgres, long walks.', NULL, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1486003475087992841', 2, 10, 'putribuilds', 'Putri Hartono', 'just a guy with a router', 38, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1650252507978149609', 2, 8, 'saanvibuild4975', 'Saanvi Raghunathan', 'Ex-lots of things. Now gardening.', 561, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1409723754561216281', 2, 9, 'rhysbuilds', 'Rhys Haworth', 'VC at Open Meadow Ventures 🌱 opinions mine, returns theirs', 19729, false, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1744317085819128927', 2, 7, 'hayashidak', 'Kaho', 'Investor at Bluequarry Ventures | prev. operator at Oxbowlabs', 205346, true, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1815401630419838379', 2, 7, 'arlo_dhaliwal', 'Arlo Dhaliwal', 'Student. Physics, football, sleep.', 587, false, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1957906867440435685', 2, 9, 'renata_zamora', 'Renata', 'Partner @ Tinderbox Capital. Seed and Series A, mostly infrastructure.', 742743, true, '2026-11-27 07:29:57.013225+00', false, NULL),
	('21522183', 2, 9, 'dnambiar', 'Diya', 'Founder, Tandemly. Second time around.

Writing about pricing and hiring.', 4587, true, '2026-11-27 07:29:57.013225+00', false, NULL),
	('2977024469', 2, 7, 'MaximeGagnon', 'Maxime Gagnon', 'I test AI tools so you don''t have to 🤖 newsletter 80k+ readers 👇', 3114, true, '2026-11-27 07:29:57.013225+00', false, NULL),
	('895298480', 2, 7, 'Vihaan1979', 'Vihaan Bhatt', 'follow back 💯 | crypto | fitness', NULL, false, '2026-11-27 07:29:57.013225+00', false, NULL),
	('1297535578047382755', 3, 12, 'LarissaAlbuquer', 'Larissa Albuquerque', 'ソフトウェアエンジニア / TypeScript / 猫', 1039, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1418235424180781601', 3, 10, 'IdrisBevan', 'Idris Bevan', 'Making AI simple. Threads every morning ☕ DM for collabs', 11671, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1359914277816073735', 3, 13, 'freya_penhaligo', 'Freya Penhaligon', 'Développeuse web, mainteneuse de Gridlark.js', 27933, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1435473956666087440', 3, 11, 'itsishita', 'Ishita (hiring)', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 10535, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('260632820', 3, 13, 'Harper1984', 'Harper Gagnon', 'Ex-lots of things. Now gardening.', 266, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('756332398', 3, 17, 'LuciaSerrano', 'Lucía', 'Ex-lots of things. Now gardening.', 211, false, '2026-11-27 07:29:57.059056+00', false, NULL);
INSERT INTO public.people_suggestedaccount VALUES
	('831789609327830840', 3, 13, 'ivy_lindqvist', 'Ivy ☀️', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 3954, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('1861305642474922908', 4, 16, 'itscaleb', 'Caleb Mercado', 'I started Latticeworks in a garage. Still no garage door.', 4486, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('2954999309', 4, 16, 'itsdana', 'Dana Sandoval', 'Angel investor. 40+ companies. DMs open for founders.', 197040, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('955291306', 5, 20, 'ruth_oakes', 'Ruth ✦', 'Venture @copperleafhq. Board: Copperleaf, Moonferry', 25021, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('263190641', 2, 9, 'MareikeReinhard', 'Mareike', 'Angel investor. 40+ companies. DMs open for founders.', 15057, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('3099386236', 2, 7, 'rpruitt', 'Ruth 🧵', '', 585, true, '2026-11-27 07:29:57.059056+00', false, NULL),
	('3725332574', 2, 9, 'colebuilds6663', 'Cole', 'VC at Northgate Seed 🌱 opinions mine, returns theirs', 544, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('739904290150772492', 2, 13, 'iadeyemi', 'Ifeoma Adeyemi', 'VC at Sixpence Fund 🌱 opinions mine, returns theirs', 38441, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('966308023347867447', 2, 7, 'bronwen_fairclo', 'Bronwen Fairclough', 'opinions are my own and also wrong', 111, false, '2026-11-27 07:29:57.059056+00', false, NULL),
	('2014654094104083663', 6, 31, 'coleb48', 'Cole Barlow', 'AI educator · 1M+ views a week · tutorials on agents & LLMs', 10337, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('2224946863', 3, 11, 'lukasb17', 'Lukas Brandstetter', 'marketing lead @latticeworkshq', 32, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('605304697', 3, 11, 'uogunleye', 'Uche (hiring)', 'Product designer. Type nerd. Plants.', 259, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1674676075384518505', 2, 8, 'aoi_hayashida', 'Aoi Hayashida', '서울에서 고양이 두 마리와 삽니다', 287, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1723618335183317144', 2, 10, 'ShuTan', 'Shu Tan', '音楽とゲームと珈琲', 174, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1736823595364102060', 2, 7, 'itspaige6445', 'Paige Whitlock', '音楽とゲームと珈琲', 1195, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1773547228560822744', 2, 10, 'aaravn74', 'Aarav Nambiar', 'Vicepresidente del club de ajedrez del barrio', 600, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1778453465426144129', 2, 10, 'haruki_okabe', '白石 蓮', '音楽とゲームと珈琲', 43, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1830663462774513039', 2, 8, 'poppybuilds5492', 'Poppy', 'PhD candidate, computational biology. Views mine.', 117, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1885884009599297606', 2, 8, 'kiyer', 'Kabir Iyer', 'ML engineer. Training small models on small budgets.', 159, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1929308690608711612', 2, 8, 'Kamau1996', 'Kamau Wafula', 'Software engineer @pebblewarehq. Rust, Postgres, long walks.', 26, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1929612329593962940', 2, 10, 'MoritzOsterloh', 'Moritz Osterloh', 'Sales at Halfmile. I will follow up.', 513, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1931514401472830739', 2, 8, 'tamar_dagan', 'Tamar Dagan', 'Founder of @latticeworkshq', 1496, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('1971751372147734857', 2, 10, 'whitlockr', 'Ruth Whitlock', 'Data analyst. Spreadsheets are a love language. 📊', 6, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('2112711388', 2, 10, 'Paola1990', 'Paola Orozco', 'just a guy with a router', 401, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('212924893', 2, 8, 'ivy_tran', 'Ivy Tran', 'Vicepresidente del club de ajedrez del barrio', 22, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('2130411129', 2, 7, 'nasutions', 'Sekar Nasution', 'Founder of @pebblewarehq', 2505, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('2552238136', 2, 8, 'cwhitlock6651', 'Cole', '서울에서 고양이 두 마리와 삽니다', 11, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('3279945342', 2, 8, 'achieng_odhiamb', 'Achieng', 'Curating the best of generative AI. Tools, papers, memes.', 2291, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('3520850407', 2, 7, 'Vihaan1989', 'Vihaan Bhatt', 'مهتم بالتقنية والقهوة', 3, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('3529445320', 2, 8, 'jkessler6835', 'June Kessler', 'iOS developer 📱 shipping side projects nobody asked for', 64, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('663331353354084526', 2, 8, 'grantbuilds6545', 'Grant Sandoval', 'opinions are my own and also wrong', 220, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('664629464619065818', 2, 8, 'harukibuild4881', 'Haruki Shiraishi', 'iOS developer 📱 shipping side projects nobody asked for', 60, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('689335162', 2, 8, 'sgagnon5462', 'Simone Gagnon', 'PhD candidate, computational biology. Views mine.', 29, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('690061709689311283', 2, 8, 'joakes', 'Jordan Oakes', '서울에서 고양이 두 마리와 삽니다', 785, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('690634785569361167', 2, 8, 'danabuilds8214', 'Dana Oakes', 'marketing lead @candleposthq', 434, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('694972071', 2, 10, 'HugoMarchetti', 'Hugo Marchetti', 'Recruiter. Cool teams only.', 421, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('886365042787272008', 2, 8, 'chiderae3', 'Chidera Eze', 'Freelance writer. Ghostwriting for people with no time.
📩 DM', 516, true, '2026-11-27 07:29:57.125327+00', false, NULL),
	('909545548086056356', 2, 8, 'amaka_okonjo', 'Amaka', 'Editor-in-chief, Signal & Noise Weekly', 9873, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('94616856', 2, 10, 'Zainab2000', 'Zainab Ogunleye', '✨ living one day at a time ✨', 142, false, '2026-11-27 07:29:57.125327+00', false, NULL),
	('965883452725292614', 2, 8, 'WeilingSubraman', 'Weiling Subramaniam', 'Student. Physics, football, sleep.', 78, false, '2026-11-27 07:29:57.125327+00', false, NULL);

--
-- Data for Name: procrastinate_events; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_events VALUES
	(1, 1, 'deferred', '2026-11-27 07:29:42.264133+00'),
	(2, 2, 'deferred', '2026-11-27 07:29:42.28694+00'),
	(3, 3, 'deferred', '2026-11-27 07:29:42.299661+00'),
	(4, 4, 'deferred', '2026-11-27 07:29:42.305287+00'),
	(5, 1, 'started', '2026-11-27 07:29:42.298002+00'),
	(6, 4, 'started', '2026-11-27 07:29:42.321051+00'),
	(7, 3, 'started', '2026-11-27 07:29:42.311317+00'),
	(8, 5, 'deferred', '2026-11-27 07:29:42.326344+00'),
	(9, 6, 'deferred', '2026-11-27 07:29:42.363051+00'),
	(10, 5, 'started', '2026-11-27 07:29:42.370616+00'),
	(11, 7, 'deferred', '2026-11-27 07:29:42.389487+00'),
	(12, 6, 'started', '2026-11-27 07:29:42.392654+00'),
	(13, 8, 'deferred', '2026-11-27 07:29:42.41891+00'),
	(14, 1, 'succeeded', '2026-11-27 07:29:42.423629+00'),
	(15, 9, 'deferred', '2026-11-27 07:29:42.437181+00'),
	(16, 3, 'succeeded', '2026-11-27 07:29:42.446569+00'),
	(17, 7, 'started', '2026-11-27 07:29:42.44725+00'),
	(18, 10, 'deferred', '2026-11-27 07:29:42.457474+00'),
	(19, 4, 'succeeded', '2026-11-27 07:29:42.460226+00'),
	(20, 11, 'deferred', '2026-11-27 07:29:42.469578+00'),
	(21, 5, 'succeeded', '2026-11-27 07:29:42.473622+00'),
	(22, 12, 'deferred', '2026-11-27 07:29:42.494181+00'),
	(23, 8, 'started', '2026-11-27 07:29:42.495499+00'),
	(24, 6, 'succeeded', '2026-11-27 07:29:42.495412+00'),
	(25, 13, 'deferred', '2026-11-27 07:29:42.51149+00'),
	(26, 10, 'started', '2026-11-27 07:29:42.508371+00'),
	(27, 9, 'started', '2026-11-27 07:29:42.517147+00'),
	(28, 11, 'started', '2026-11-27 07:29:42.527093+00'),
	(29, 7, 'succeeded', '2026-11-27 07:29:42.5317+00'),
	(30, 8, 'succeeded', '2026-11-27 07:29:42.531793+00'),
	(31, 12, 'started', '2026-11-27 07:29:42.550958+00'),
	(32, 9, 'succeeded', '2026-11-27 07:29:42.561723+00'),
	(33, 13, 'started', '2026-11-27 07:29:42.625967+00'),
	(34, 12, 'succeeded', '2026-11-27 07:29:42.689225+00'),
	(35, 2, 'started', '2026-11-27 07:29:42.695437+00'),
	(36, 13, 'succeeded', '2026-11-27 07:29:42.757314+00'),
	(37, 2, 'succeeded', '2026-11-27 07:29:42.785083+00'),
	(38, 10, 'succeeded', '2026-11-27 07:29:42.839422+00'),
	(39, 11, 'succeeded', '2026-11-27 07:29:42.864097+00'),
	(40, 14, 'deferred', '2026-11-27 07:29:45.78129+00'),
	(41, 14, 'started', '2026-11-27 07:29:45.788454+00'),
	(42, 15, 'deferred', '2026-11-27 07:29:45.79085+00'),
	(43, 15, 'started', '2026-11-27 07:29:45.801618+00'),
	(44, 14, 'succeeded', '2026-11-27 07:29:45.828341+00'),
	(45, 15, 'succeeded', '2026-11-27 07:29:45.840754+00'),
	(46, 16, 'deferred', '2026-11-27 07:29:50.530056+00'),
	(47, 17, 'deferred', '2026-11-27 07:29:50.53714+00'),
	(48, 16, 'started', '2026-11-27 07:29:50.544512+00'),
	(49, 17, 'started', '2026-11-27 07:29:50.55169+00'),
	(50, 18, 'deferred', '2026-11-27 07:29:50.55668+00'),
	(51, 18, 'started', '2026-11-27 07:29:50.571212+00'),
	(52, 17, 'succeeded', '2026-11-27 07:29:50.605956+00'),
	(53, 18, 'succeeded', '2026-11-27 07:29:50.622939+00'),
	(54, 16, 'succeeded', '2026-11-27 07:29:50.623509+00'),
	(55, 19, 'deferred', '2026-11-27 07:29:55.554808+00'),
	(56, 19, 'started', '2026-11-27 07:29:55.56116+00'),
	(57, 20, 'deferred', '2026-11-27 07:29:55.566559+00'),
	(58, 20, 'started', '2026-11-27 07:29:55.58805+00'),
	(59, 19, 'succeeded', '2026-11-27 07:29:55.601324+00'),
	(60, 20, 'succeeded', '2026-11-27 07:29:55.630607+00'),
	(61, 21, 'deferred', '2026-11-27 07:29:56.351946+00'),
	(62, 22, 'deferred', '2026-11-27 07:29:56.356432+00'),
	(63, 23, 'deferred', '2026-11-27 07:29:56.358523+00'),
	(64, 24, 'deferred', '2026-11-27 07:29:56.360762+00'),
	(65, 25, 'deferred', '2026-11-27 07:29:56.363582+00'),
	(66, 26, 'deferred', '2026-11-27 07:29:56.366822+00'),
	(67, 27, 'deferred', '2026-11-27 07:29:56.369341+00'),
	(68, 28, 'deferred', '2026-11-27 07:29:56.371798+00'),
	(69, 21, 'started', '2026-11-27 07:29:56.373957+00'),
	(70, 22, 'started', '2026-11-27 07:29:56.380177+00'),
	(71, 23, 'started', '2026-11-27 07:29:56.385848+00'),
	(72, 24, 'started', '2026-11-27 07:29:56.395428+00'),
	(73, 25, 'started', '2026-11-27 07:29:56.412754+00'),
	(74, 29, 'scheduled', '2026-11-27 07:29:57.058515+00'),
	(75, 29, 'deferred', '2026-11-27 07:29:56.659224+00'),
	(76, 21, 'succeeded', '2026-11-27 07:29:56.670142+00'),
	(77, 26, 'started', '2026-11-27 07:29:56.674812+00'),
	(78, 22, 'succeeded', '2026-11-27 07:29:56.699298+00'),
	(79, 27, 'started', '2026-11-27 07:29:56.705646+00'),
	(80, 23, 'succeeded', '2026-11-27 07:29:56.757049+00'),
	(81, 28, 'started', '2026-11-27 07:29:56.762785+00'),
	(82, 24, 'succeeded', '2026-11-27 07:29:56.786305+00'),
	(83, 25, 'succeeded', '2026-11-27 07:29:56.820199+00'),
	(84, 27, 'succeeded', '2026-11-27 07:29:57.032241+00'),
	(85, 29, 'started', '2026-11-27 07:29:57.077468+00'),
	(86, 30, 'scheduled', '2026-11-27 07:29:57.488544+00'),
	(87, 30, 'deferred', '2026-11-27 07:29:57.092318+00'),
	(88, 29, 'succeeded', '2026-11-27 07:29:57.100693+00'),
	(89, 28, 'succeeded', '2026-11-27 07:29:57.114081+00'),
	(90, 26, 'succeeded', '2026-11-27 07:29:57.146432+00'),
	(91, 30, 'started', '2026-11-27 07:29:57.523389+00'),
	(92, 30, 'succeeded', '2026-11-27 07:29:57.575115+00'),
	(93, 31, 'deferred', '2026-11-27 07:29:57.454441+00'),
	(94, 31, 'started', '2026-11-27 07:29:57.634638+00'),
	(95, 32, 'deferred', '2026-11-27 07:29:57.697276+00'),
	(96, 33, 'deferred', '2026-11-27 07:29:57.697276+00'),
	(97, 34, 'deferred', '2026-11-27 07:29:57.697276+00'),
	(98, 35, 'deferred', '2026-11-27 07:29:57.697276+00'),
	(99, 36, 'deferred', '2026-11-27 07:29:57.697276+00'),
	(100, 37, 'deferred', '2026-11-27 07:29:57.697276+00'),
	(101, 34, 'started', '2026-11-27 07:29:57.831364+00'),
	(102, 31, 'succeeded', '2026-11-27 07:29:57.832226+00'),
	(103, 37, 'started', '2026-11-27 07:29:57.836853+00'),
	(104, 32, 'started', '2026-11-27 07:29:57.843413+00'),
	(105, 33, 'started', '2026-11-27 07:29:57.848294+00'),
	(106, 35, 'started', '2026-11-27 07:29:57.867292+00'),
	(107, 38, 'scheduled', '2026-11-27 07:30:03.016704+00'),
	(108, 38, 'deferred', '2026-11-27 07:29:57.900809+00'),
	(109, 39, 'scheduled', '2026-11-27 07:29:58.434807+00'),
	(110, 34, 'succeeded', '2026-11-27 07:29:58.042693+00'),
	(111, 39, 'deferred', '2026-11-27 07:29:58.003704+00'),
	(112, 40, 'scheduled', '2026-11-27 07:30:03.054828+00'),
	(113, 40, 'deferred', '2026-11-27 07:29:58.003704+00'),
	(114, 36, 'started', '2026-11-27 07:29:58.074609+00'),
	(115, 32, 'succeeded', '2026-11-27 07:29:58.086783+00'),
	(116, 37, 'succeeded', '2026-11-27 07:29:58.108526+00'),
	(117, 33, 'succeeded', '2026-11-27 07:29:58.111456+00'),
	(118, 35, 'succeeded', '2026-11-27 07:29:58.17401+00'),
	(119, 36, 'succeeded', '2026-11-27 07:29:58.179337+00'),
	(120, 39, 'started', '2026-11-27 07:29:58.497997+00'),
	(121, 42, 'deferred', '2026-11-27 07:29:58.572181+00'),
	(122, 42, 'started', '2026-11-27 07:29:58.663804+00'),
	(123, 39, 'succeeded', '2026-11-27 07:29:58.66441+00'),
	(124, 42, 'succeeded', '2026-11-27 07:29:58.874657+00');

--
-- Data for Name: procrastinate_jobs; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_jobs VALUES
	(38, 'insight', 'insight.accounts', 'insight.accounts', '{"timestamp": 0}', 'todo', '2026-11-27 07:30:03.016704+00', 0, 'insight.accounts', -10, false, NULL),
	(40, 'insight', 'insight.texts', 'insight.texts', '{"timestamp": 0}', 'todo', '2026-11-27 07:30:03.054828+00', 0, 'insight.texts', -10, false, NULL),
	(1, 'insight', 'insight.accounts', 'insight.accounts', '{"timestamp": 1795764300}', 'succeeded', NULL, 1, NULL, -10, false, NULL),
	(4, 'collection', 'collection.stated_places', 'collection.stated_places', '{"timestamp": 1795764540}', 'succeeded', NULL, 1, NULL, -5, false, NULL),
	(5, 'reports', 'reports.tick', NULL, '{"timestamp": 1795764540}', 'succeeded', NULL, 1, NULL, 0, false, NULL),
	(6, 'collection', 'collection.spikes', 'collection.spikes', '{"timestamp": 1795764570}', 'succeeded', NULL, 1, NULL, 0, false, NULL),
	(7, 'collection', 'collection.plan', NULL, '{"timestamp": 1795764540}', 'succeeded', NULL, 1, 'collection.plan', 100, false, NULL),
	(8, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795764580}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(3, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795764580}', 'succeeded', NULL, 1, NULL, 0, false, NULL),
	(10, 'alerts', 'collection.watch', NULL, '{"timestamp": 1795764570}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(14, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795764585}', 'succeeded', NULL, 1, NULL, 0, false, NULL),
	(16, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795764590}', 'succeeded', NULL, 1, NULL, 0, false, NULL),
	(19, 'alerts', 'alerts.tick', NULL, '{"timestamp": 1795764595}', 'succeeded', NULL, 1, NULL, 0, false, NULL),
	(9, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795764580}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(12, 'collection', 'collection.own_accounts', 'collection.own_accounts', '{"timestamp": 1795764300}', 'succeeded', NULL, 1, NULL, 35, false, NULL),
	(13, 'collection', 'collection.author_looks', 'collection.author_looks', '{"timestamp": 1795764540}', 'succeeded', NULL, 1, NULL, 35, false, NULL),
	(2, 'insight', 'insight.texts', 'insight.texts', '{"timestamp": 1795764420}', 'succeeded', NULL, 1, NULL, -10, false, NULL),
	(11, 'collection', 'collection.balance', NULL, '{"timestamp": 1795764000}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(15, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795764585}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(17, 'collection', 'collection.rescue', NULL, '{"timestamp": 1795764590}', 'succeeded', NULL, 1, 'collection.rescue', 100, false, NULL),
	(18, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795764590}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(20, 'collection', 'collection.summarise', 'collection.summarise', '{"timestamp": 1795764595}', 'succeeded', NULL, 1, NULL, 100, false, NULL),
	(21, 'collection', 'collection.followings', 'followings:4', '{"person_id": 4}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(22, 'collection', 'collection.followings', 'followings:3', '{"person_id": 3}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(23, 'collection', 'collection.followings', 'followings:7', '{"person_id": 7}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(24, 'collection', 'collection.followings', 'followings:6', '{"person_id": 6}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(25, 'collection', 'collection.followings', 'followings:2', '{"person_id": 2}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(27, 'collection', 'collection.followings', 'followings:8', '{"person_id": 8}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(28, 'collection', 'collection.followings', 'followings:1', '{"person_id": 1}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(26, 'collection', 'collection.followings', 'followings:5', '{"person_id": 5}', 'succeeded', NULL, 1, NULL, 5, false, NULL),
	(31, 'collection', 'collection.metrics', 'metrics:7a021d864c430c652327484b76d3868a', '{"tweet_ids": ["2126193913506082320", "2126210036558393010"]}', 'succeeded', NULL, 1, NULL, 40, false, NULL),
	(34, 'collection', 'collection.retweets', 'retweets:2126193913506082320', '{"tweet_id": "2126193913506082320"}', 'succeeded', NULL, 1, NULL, 30, false, NULL),
	(32, 'collection', 'collection.quotes', 'quotes:2126193913506082320', '{"tweet_id": "2126193913506082320"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(37, 'collection', 'collection.retweets', 'retweets:2126210036558393010', '{"tweet_id": "2126210036558393010"}', 'succeeded', NULL, 1, NULL, 30, false, NULL),
	(33, 'collection', 'collection.replies', 'replies:2126193913506082320', '{"tweet_id": "2126193913506082320"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(35, 'collection', 'collection.quotes', 'quotes:2126210036558393010', '{"tweet_id": "2126210036558393010"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(36, 'collection', 'collection.replies', 'replies:2126210036558393010', '{"tweet_id": "2126210036558393010"}', 'succeeded', NULL, 1, NULL, 20, false, NULL),
	(29, 'alerts', 'alerts.first_looks', NULL, '{}', 'succeeded', '2026-11-27 07:29:57.058515+00', 1, NULL, 0, false, NULL),
	(30, 'alerts', 'alerts.first_looks', NULL, '{}', 'succeeded', '2026-11-27 07:29:57.488544+00', 1, NULL, 0, false, NULL),
	(39, 'alerts', 'alerts.raise', NULL, '{"campaign_id": 1}', 'succeeded', '2026-11-27 07:29:58.434807+00', 1, NULL, 0, false, NULL),
	(42, 'alerts', 'alerts.deliver', NULL, '{"recipient_id": 1}', 'succeeded', NULL, 1, NULL, 0, false, NULL);

--
-- Data for Name: procrastinate_periodic_defers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.procrastinate_periodic_defers VALUES
	(1, 'insight.accounts', 1795764300, 1, ''),
	(3, 'insight.texts', 1795764420, 2, ''),
	(7, 'collection.stated_places', 1795764540, 4, ''),
	(9, 'reports.tick', 1795764540, 5, ''),
	(11, 'collection.spikes', 1795764570, 6, ''),
	(13, 'collection.plan', 1795764540, 7, ''),
	(19, 'collection.watch', 1795764570, 10, ''),
	(21, 'collection.balance', 1795764000, 11, ''),
	(23, 'collection.own_accounts', 1795764300, 12, ''),
	(25, 'collection.author_looks', 1795764540, 13, ''),
	(33, 'collection.rescue', 1795764590, 17, ''),
	(37, 'alerts.tick', 1795764595, 19, ''),
	(39, 'collection.summarise', 1795764595, 20, '');

--
-- Data for Name: procrastinate_workers; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: reports_reportdefaults; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: reports_reportdelivery; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: reports_reportfile; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: reports_reportmail; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: reports_reportplan; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: reports_reportversion; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: saved_views_savedview; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: saved_views_savedview_default_of; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_campaigndraft; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_firststeps; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Data for Name: web_sharelink; Type: TABLE DATA; Schema: public; Owner: -
--

--
-- Name: access_apikey_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_apikey_id_seq', 1, true);

--
-- Name: access_auditentry_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_auditentry_id_seq', 3, true);

--
-- Name: access_invitation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_invitation_id_seq', 1, false);

--
-- Name: access_mailserver_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_mailserver_id_seq', 1, false);

--
-- Name: access_signin_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_signin_id_seq', 1, false);

--
-- Name: access_user_groups_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_groups_id_seq', 1, false);

--
-- Name: access_user_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_id_seq', 1, true);

--
-- Name: access_user_user_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.access_user_user_permissions_id_seq', 1, false);

--
-- Name: alerts_alert_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_alert_id_seq', 1, true);

--
-- Name: alerts_channel_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_channel_id_seq', 1, true);

--
-- Name: alerts_delivery_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_delivery_id_seq', 1, true);

--
-- Name: alerts_incident_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_incident_id_seq', 1, false);

--
-- Name: alerts_match_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_match_id_seq', 4, true);

--
-- Name: alerts_mute_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_mute_id_seq', 1, false);

--
-- Name: alerts_recipient_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.alerts_recipient_id_seq', 1, true);

--
-- Name: auth_group_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_id_seq', 1, false);

--
-- Name: auth_group_permissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 1, false);

--
-- Name: auth_permission_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.auth_permission_id_seq', 364, true);

--
-- Name: axes_accessattempt_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessattempt_id_seq', 1, false);

--
-- Name: axes_accessfailurelog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accessfailurelog_id_seq', 1, false);

--
-- Name: axes_accesslog_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.axes_accesslog_id_seq', 1, false);

--
-- Name: campaigns_campaign_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaign_id_seq', 1, true);

--
-- Name: campaigns_campaignnote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaignnote_id_seq', 1, false);

--
-- Name: campaigns_campaignpause_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaignpause_id_seq', 1, false);

--
-- Name: campaigns_campaigntweet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_campaigntweet_id_seq', 2, true);

--
-- Name: campaigns_engagement_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_engagement_id_seq', 41, true);

--
-- Name: campaigns_launchcurve_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_launchcurve_id_seq', 1, false);

--
-- Name: campaigns_liststate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_liststate_id_seq', 6, true);

--
-- Name: campaigns_metricreading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_metricreading_id_seq', 4, true);

--
-- Name: campaigns_ownaccount_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_ownaccount_id_seq', 1, false);

--
-- Name: campaigns_publicaddress_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_publicaddress_id_seq', 1, false);

--
-- Name: campaigns_removedtweet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_removedtweet_id_seq', 1, false);

--
-- Name: campaigns_snapshot_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_snapshot_id_seq', 1, true);

--
-- Name: campaigns_spendinghour_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_spendinghour_id_seq', 8, true);

--
-- Name: campaigns_spike_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_spike_id_seq', 1, false);

--
-- Name: campaigns_suggestedtweet_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_suggestedtweet_id_seq', 1, false);

--
-- Name: campaigns_watchedquote_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.campaigns_watchedquote_id_seq', 1, false);

--
-- Name: collection_authorizationrequest_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_authorizationrequest_id_seq', 1, false);

--
-- Name: collection_authorlink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_authorlink_id_seq', 1, false);

--
-- Name: collection_balancereading_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_balancereading_id_seq', 1, true);

--
-- Name: collection_chargedtoday_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_chargedtoday_id_seq', 1, false);

--
-- Name: collection_clockstate_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_clockstate_id_seq', 1, false);

--
-- Name: collection_countedcall_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_countedcall_id_seq', 1, false);

--
-- Name: collection_credential_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_credential_id_seq', 1, false);

--
-- Name: collection_outage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_outage_id_seq', 1, false);

--
-- Name: collection_policy_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_policy_id_seq', 1, false);

--
-- Name: collection_ratelimit_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_ratelimit_id_seq', 2, true);

--
-- Name: collection_spendingreservation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_spendingreservation_id_seq', 7, true);

--
-- Name: collection_usage_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.collection_usage_id_seq', 26, true);

--
-- Name: django_content_type_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_content_type_id_seq', 91, true);

--
-- Name: django_migrations_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.django_migrations_id_seq', 82, true);

--
-- Name: follow_ups_followup_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.follow_ups_followup_id_seq', 1, false);

--
-- Name: insight_automationrules_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.insight_automationrules_id_seq', 1, true);

--
-- Name: insight_handledneed_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.insight_handledneed_id_seq', 1, false);

--
-- Name: insight_namedorganisation_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.insight_namedorganisation_id_seq', 1, false);

--
-- Name: otp_static_staticdevice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_static_staticdevice_id_seq', 1, false);

--
-- Name: otp_static_statictoken_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_static_statictoken_id_seq', 1, false);

--
-- Name: otp_totp_totpdevice_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.otp_totp_totpdevice_id_seq', 1, false);

--
-- Name: people_importantperson_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.people_importantperson_id_seq', 8, true);

--
-- Name: procrastinate_events_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_events_id_seq', 124, true);

--
-- Name: procrastinate_jobs_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_jobs_id_seq', 42, true);

--
-- Name: procrastinate_periodic_defers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_periodic_defers_id_seq', 40, true);

--
-- Name: procrastinate_workers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.procrastinate_workers_id_seq', 2, true);

--
-- Name: reports_reportfile_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reports_reportfile_id_seq', 1, false);

--
-- Name: reports_reportmail_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reports_reportmail_id_seq', 1, false);

--
-- Name: reports_reportversion_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.reports_reportversion_id_seq', 1, false);

--
-- Name: saved_views_savedview_default_of_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.saved_views_savedview_default_of_id_seq', 1, false);

--
-- Name: saved_views_savedview_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.saved_views_savedview_id_seq', 1, false);

--
-- Name: web_campaigndraft_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_campaigndraft_id_seq', 1, false);

--
-- Name: web_firststeps_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_firststeps_id_seq', 1, false);

--
-- Name: web_sharelink_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.web_sharelink_id_seq', 1, false);

--
-- Name: access_apikey access_apikey_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_digest_key UNIQUE (digest);

--
-- Name: access_apikey access_apikey_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_apikey
    ADD CONSTRAINT access_apikey_pkey PRIMARY KEY (id);

--
-- Name: access_auditentry access_auditentry_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_auditentry
    ADD CONSTRAINT access_auditentry_pkey PRIMARY KEY (id);

--
-- Name: access_invitation access_invitation_accepted_by_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_accepted_by_id_key UNIQUE (accepted_by_id);

--
-- Name: access_invitation access_invitation_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_digest_key UNIQUE (digest);

--
-- Name: access_invitation access_invitation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_pkey PRIMARY KEY (id);

--
-- Name: access_mailserver access_mailserver_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_mailserver
    ADD CONSTRAINT access_mailserver_pkey PRIMARY KEY (id);

--
-- Name: access_signin access_signin_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_pkey PRIMARY KEY (id);

--
-- Name: access_signin access_signin_session_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_session_key_key UNIQUE (session_key);

--
-- Name: access_user_groups access_user_groups_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_pkey PRIMARY KEY (id);

--
-- Name: access_user_groups access_user_groups_user_id_group_id_425a56a6_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_user_id_group_id_425a56a6_uniq UNIQUE (user_id, group_id);

--
-- Name: access_user access_user_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_pkey PRIMARY KEY (id);

--
-- Name: access_user_user_permissions access_user_user_permiss_user_id_permission_id_ef659a87_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permiss_user_id_permission_id_ef659a87_uniq UNIQUE (user_id, permission_id);

--
-- Name: access_user_user_permissions access_user_user_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permissions_pkey PRIMARY KEY (id);

--
-- Name: access_user access_user_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user
    ADD CONSTRAINT access_user_username_key UNIQUE (username);

--
-- Name: alerts_alert alerts_alert_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_pkey PRIMARY KEY (id);

--
-- Name: alerts_channel alerts_channel_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_channel
    ADD CONSTRAINT alerts_channel_name_key UNIQUE (name);

--
-- Name: alerts_channel alerts_channel_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_channel
    ADD CONSTRAINT alerts_channel_pkey PRIMARY KEY (id);

--
-- Name: alerts_delivery alerts_delivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_pkey PRIMARY KEY (id);

--
-- Name: alerts_incident alerts_incident_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_incident
    ADD CONSTRAINT alerts_incident_pkey PRIMARY KEY (id);

--
-- Name: alerts_match alerts_match_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_pkey PRIMARY KEY (id);

--
-- Name: alerts_mute alerts_mute_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_pkey PRIMARY KEY (id);

--
-- Name: alerts_recipient alerts_recipient_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_pkey PRIMARY KEY (id);

--
-- Name: auth_group auth_group_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);

--
-- Name: auth_group_permissions auth_group_permissions_group_id_permission_id_0cd325b0_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);

--
-- Name: auth_group_permissions auth_group_permissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);

--
-- Name: auth_group auth_group_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);

--
-- Name: auth_permission auth_permission_content_type_id_codename_01ab375a_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);

--
-- Name: auth_permission auth_permission_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);

--
-- Name: axes_accessattempt axes_accessattempt_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_pkey PRIMARY KEY (id);

--
-- Name: axes_accessattempt axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattempt
    ADD CONSTRAINT axes_accessattempt_username_ip_address_user_agent_8ea22282_uniq UNIQUE (username, ip_address, user_agent);

--
-- Name: axes_accessattemptexpiration axes_accessattemptexpiration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptexpiration_pkey PRIMARY KEY (access_attempt_id);

--
-- Name: axes_accessfailurelog axes_accessfailurelog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessfailurelog
    ADD CONSTRAINT axes_accessfailurelog_pkey PRIMARY KEY (id);

--
-- Name: axes_accesslog axes_accesslog_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accesslog
    ADD CONSTRAINT axes_accesslog_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaign campaigns_campaign_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaign
    ADD CONSTRAINT campaigns_campaign_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaignnote campaigns_campaignnote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignnote
    ADD CONSTRAINT campaigns_campaignnote_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaignpause campaigns_campaignpause_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpause
    ADD CONSTRAINT campaigns_campaignpause_pkey PRIMARY KEY (id);

--
-- Name: campaigns_campaignspending campaigns_campaignspending_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignspending
    ADD CONSTRAINT campaigns_campaignspending_pkey PRIMARY KEY (campaign_id);

--
-- Name: campaigns_campaignsummary campaigns_campaignsummary_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsummary
    ADD CONSTRAINT campaigns_campaignsummary_pkey PRIMARY KEY (campaign_id);

--
-- Name: campaigns_campaigntweet campaigns_campaigntweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntweet_pkey PRIMARY KEY (id);

--
-- Name: campaigns_engagement campaigns_engagement_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_pkey PRIMARY KEY (id);

--
-- Name: campaigns_launchcurve campaigns_launchcurve_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_launchcurve
    ADD CONSTRAINT campaigns_launchcurve_name_key UNIQUE (name);

--
-- Name: campaigns_launchcurve campaigns_launchcurve_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_launchcurve
    ADD CONSTRAINT campaigns_launchcurve_pkey PRIMARY KEY (id);

--
-- Name: campaigns_liststate campaigns_liststate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT campaigns_liststate_pkey PRIMARY KEY (id);

--
-- Name: campaigns_metricreading campaigns_metricreading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT campaigns_metricreading_pkey PRIMARY KEY (id);

--
-- Name: campaigns_ownaccount campaigns_ownaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_ownaccount
    ADD CONSTRAINT campaigns_ownaccount_pkey PRIMARY KEY (id);

--
-- Name: campaigns_publicaddress campaigns_publicaddress_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_publicaddress
    ADD CONSTRAINT campaigns_publicaddress_pkey PRIMARY KEY (id);

--
-- Name: campaigns_removedtweet campaigns_removedtweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtweet_pkey PRIMARY KEY (id);

--
-- Name: campaigns_snapshot campaigns_snapshot_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT campaigns_snapshot_pkey PRIMARY KEY (id);

--
-- Name: campaigns_spendinghour campaigns_spendinghour_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_spendinghour
    ADD CONSTRAINT campaigns_spendinghour_pkey PRIMARY KEY (id);

--
-- Name: campaigns_spike campaigns_spike_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_spike
    ADD CONSTRAINT campaigns_spike_pkey PRIMARY KEY (id);

--
-- Name: campaigns_suggestedtweet campaigns_suggestedtweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_suggestedtweet
    ADD CONSTRAINT campaigns_suggestedtweet_pkey PRIMARY KEY (id);

--
-- Name: campaigns_tweet campaigns_tweet_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_tweet
    ADD CONSTRAINT campaigns_tweet_pkey PRIMARY KEY (id);

--
-- Name: campaigns_watchedquote campaigns_watchedquote_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_watchedquote
    ADD CONSTRAINT campaigns_watchedquote_pkey PRIMARY KEY (id);

--
-- Name: collection_chargedtoday charged_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_chargedtoday
    ADD CONSTRAINT charged_once UNIQUE (provider, kind, day, item);

--
-- Name: collection_authorconnection collection_authorconnection_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorconnection
    ADD CONSTRAINT collection_authorconnection_pkey PRIMARY KEY (account_id);

--
-- Name: collection_authorizationrequest collection_authorizationrequest_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorizationrequest
    ADD CONSTRAINT collection_authorizationrequest_pkey PRIMARY KEY (id);

--
-- Name: collection_authorizationrequest collection_authorizationrequest_state_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorizationrequest
    ADD CONSTRAINT collection_authorizationrequest_state_key UNIQUE (state);

--
-- Name: collection_authorlink collection_authorlink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorlink
    ADD CONSTRAINT collection_authorlink_pkey PRIMARY KEY (id);

--
-- Name: collection_authorlook collection_authorlook_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorlook
    ADD CONSTRAINT collection_authorlook_pkey PRIMARY KEY (account_id);

--
-- Name: collection_balancereading collection_balancereading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_balancereading
    ADD CONSTRAINT collection_balancereading_pkey PRIMARY KEY (id);

--
-- Name: collection_campaignwatch collection_campaignwatch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_campaignwatch
    ADD CONSTRAINT collection_campaignwatch_pkey PRIMARY KEY (campaign_id);

--
-- Name: collection_chargedtoday collection_chargedtoday_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_chargedtoday
    ADD CONSTRAINT collection_chargedtoday_pkey PRIMARY KEY (id);

--
-- Name: collection_circuit collection_circuit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_circuit
    ADD CONSTRAINT collection_circuit_pkey PRIMARY KEY (provider);

--
-- Name: collection_clockstate collection_clockstate_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_clockstate
    ADD CONSTRAINT collection_clockstate_pkey PRIMARY KEY (id);

--
-- Name: collection_countedcall collection_countedcall_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_countedcall
    ADD CONSTRAINT collection_countedcall_pkey PRIMARY KEY (id);

--
-- Name: collection_credential collection_credential_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_credential
    ADD CONSTRAINT collection_credential_pkey PRIMARY KEY (id);

--
-- Name: collection_jobfailure collection_jobfailure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_jobfailure
    ADD CONSTRAINT collection_jobfailure_pkey PRIMARY KEY (job_id);

--
-- Name: collection_outage collection_outage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_outage
    ADD CONSTRAINT collection_outage_pkey PRIMARY KEY (id);

--
-- Name: collection_planningfailure collection_planningfailure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_planningfailure
    ADD CONSTRAINT collection_planningfailure_pkey PRIMARY KEY (campaign_id);

--
-- Name: collection_policy collection_policy_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_policy
    ADD CONSTRAINT collection_policy_pkey PRIMARY KEY (id);

--
-- Name: collection_ratelimit collection_ratelimit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_ratelimit
    ADD CONSTRAINT collection_ratelimit_pkey PRIMARY KEY (id);

--
-- Name: collection_spendingreservation collection_spendingreservation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_spendingreservation
    ADD CONSTRAINT collection_spendingreservation_pkey PRIMARY KEY (id);

--
-- Name: collection_usage collection_usage_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_usage
    ADD CONSTRAINT collection_usage_pkey PRIMARY KEY (id);

--
-- Name: collection_workerpart collection_workerpart_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_workerpart
    ADD CONSTRAINT collection_workerpart_pkey PRIMARY KEY (worker_id);

--
-- Name: collection_credential credential_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_credential
    ADD CONSTRAINT credential_once UNIQUE (provider, name);

--
-- Name: alerts_delivery delivered_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT delivered_once UNIQUE (alert_id, recipient_id);

--
-- Name: django_content_type django_content_type_app_label_model_76bd3d3b_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);

--
-- Name: django_content_type django_content_type_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);

--
-- Name: django_migrations django_migrations_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);

--
-- Name: django_session django_session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);

--
-- Name: campaigns_engagement engagement_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT engagement_once UNIQUE (tweet_id, action, key);

--
-- Name: follow_ups_followup follow_up_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_up_once UNIQUE (campaign_id, account_id);

--
-- Name: follow_ups_followup follow_ups_followup_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_ups_followup_pkey PRIMARY KEY (id);

--
-- Name: insight_accountinsight insight_accountinsight_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_accountinsight
    ADD CONSTRAINT insight_accountinsight_pkey PRIMARY KEY (account_id);

--
-- Name: insight_accountsigns insight_accountsigns_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_accountsigns
    ADD CONSTRAINT insight_accountsigns_pkey PRIMARY KEY (account_id);

--
-- Name: insight_automationrules insight_automationrules_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_automationrules
    ADD CONSTRAINT insight_automationrules_pkey PRIMARY KEY (id);

--
-- Name: insight_campaigntexts insight_campaigntexts_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_campaigntexts
    ADD CONSTRAINT insight_campaigntexts_pkey PRIMARY KEY (campaign_id);

--
-- Name: insight_handledneed insight_handledneed_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_handledneed
    ADD CONSTRAINT insight_handledneed_pkey PRIMARY KEY (id);

--
-- Name: insight_namedorganisation insight_namedorganisation_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_namedorganisation
    ADD CONSTRAINT insight_namedorganisation_pkey PRIMARY KEY (id);

--
-- Name: insight_textinsight insight_textinsight_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_textinsight
    ADD CONSTRAINT insight_textinsight_pkey PRIMARY KEY (engagement_id);

--
-- Name: insight_textrevision insight_textrevision_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_textrevision
    ADD CONSTRAINT insight_textrevision_pkey PRIMARY KEY (tweet_id);

--
-- Name: alerts_match match_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT match_once UNIQUE (campaign_id, engagement_id);

--
-- Name: alerts_mute mute_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT mute_once UNIQUE NULLS NOT DISTINCT (campaign_id, account_id);

--
-- Name: insight_handledneed need_handled_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_handledneed
    ADD CONSTRAINT need_handled_once UNIQUE (campaign_id, key);

--
-- Name: web_campaigndraft one_draft_of_each; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT one_draft_of_each UNIQUE NULLS NOT DISTINCT (user_id, source_id);

--
-- Name: reports_reportfile one_file_of_a_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportfile
    ADD CONSTRAINT one_file_of_a_name UNIQUE (version_id, name);

--
-- Name: collection_authorlink one_link_per_author; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorlink
    ADD CONSTRAINT one_link_per_author UNIQUE (campaign_id, account_id);

--
-- Name: campaigns_liststate one_state_per_list; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT one_state_per_list UNIQUE (tweet_id, action);

--
-- Name: reports_reportversion one_version_of_a_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportversion
    ADD CONSTRAINT one_version_of_a_number UNIQUE (campaign_id, number);

--
-- Name: saved_views_savedview one_view_of_a_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views_savedview
    ADD CONSTRAINT one_view_of_a_name UNIQUE NULLS NOT DISTINCT (user_id, page, campaign_id, name);

--
-- Name: insight_namedorganisation organisation_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_namedorganisation
    ADD CONSTRAINT organisation_once UNIQUE (account_id, name);

--
-- Name: otp_static_staticdevice otp_static_staticdevice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_pkey PRIMARY KEY (id);

--
-- Name: otp_static_statictoken otp_static_statictoken_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictoken_pkey PRIMARY KEY (id);

--
-- Name: otp_totp_totpdevice otp_totp_totpdevice_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_pkey PRIMARY KEY (id);

--
-- Name: collection_outage outage_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_outage
    ADD CONSTRAINT outage_once UNIQUE (provider, endpoint);

--
-- Name: people_account people_account_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_account
    ADD CONSTRAINT people_account_pkey PRIMARY KEY (id);

--
-- Name: people_avatar people_avatar_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_avatar
    ADD CONSTRAINT people_avatar_pkey PRIMARY KEY (account_id);

--
-- Name: people_following people_following_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_following
    ADD CONSTRAINT people_following_pkey PRIMARY KEY (person_id, account_id);

--
-- Name: people_importantperson people_importantperson_account_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_account_id_key UNIQUE (account_id);

--
-- Name: people_importantperson people_importantperson_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_pkey PRIMARY KEY (id);

--
-- Name: people_importantperson people_importantperson_username_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_importantperson
    ADD CONSTRAINT people_importantperson_username_key UNIQUE (username);

--
-- Name: people_suggestedaccount people_suggestedaccount_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_suggestedaccount
    ADD CONSTRAINT people_suggestedaccount_pkey PRIMARY KEY (account_id);

--
-- Name: procrastinate_events procrastinate_events_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_jobs procrastinate_jobs_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_unique; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);

--
-- Name: procrastinate_workers procrastinate_workers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);

--
-- Name: campaigns_watchedquote quote_once_per_campaign; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_watchedquote
    ADD CONSTRAINT quote_once_per_campaign UNIQUE (campaign_id, tweet_id);

--
-- Name: collection_ratelimit rate_limit_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_ratelimit
    ADD CONSTRAINT rate_limit_once UNIQUE (provider, endpoint);

--
-- Name: campaigns_metricreading reading_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT reading_once UNIQUE (tweet_id, taken_at);

--
-- Name: alerts_recipient recipient_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT recipient_once UNIQUE NULLS NOT DISTINCT (channel_id, campaign_id, address);

--
-- Name: campaigns_removedtweet removed_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT removed_once UNIQUE (campaign_id, tweet_id);

--
-- Name: reports_reportdefaults reports_reportdefaults_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportdefaults
    ADD CONSTRAINT reports_reportdefaults_pkey PRIMARY KEY (key);

--
-- Name: reports_reportdelivery reports_reportdelivery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportdelivery
    ADD CONSTRAINT reports_reportdelivery_pkey PRIMARY KEY (campaign_id);

--
-- Name: reports_reportfile reports_reportfile_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportfile
    ADD CONSTRAINT reports_reportfile_pkey PRIMARY KEY (id);

--
-- Name: reports_reportmail reports_reportmail_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportmail
    ADD CONSTRAINT reports_reportmail_pkey PRIMARY KEY (id);

--
-- Name: reports_reportplan reports_reportplan_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportplan
    ADD CONSTRAINT reports_reportplan_pkey PRIMARY KEY (campaign_id);

--
-- Name: reports_reportversion reports_reportversion_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportversion
    ADD CONSTRAINT reports_reportversion_pkey PRIMARY KEY (id);

--
-- Name: saved_views_savedview_default_of saved_views_savedview_de_savedview_id_user_id_b4f3ab07_uniq; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views_savedview_default_of
    ADD CONSTRAINT saved_views_savedview_de_savedview_id_user_id_b4f3ab07_uniq UNIQUE (savedview_id, user_id);

--
-- Name: saved_views_savedview_default_of saved_views_savedview_default_of_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views_savedview_default_of
    ADD CONSTRAINT saved_views_savedview_default_of_pkey PRIMARY KEY (id);

--
-- Name: saved_views_savedview saved_views_savedview_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views_savedview
    ADD CONSTRAINT saved_views_savedview_pkey PRIMARY KEY (id);

--
-- Name: campaigns_snapshot snapshot_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT snapshot_once UNIQUE (campaign_id, taken_at);

--
-- Name: campaigns_spendinghour spending_hour_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_spendinghour
    ADD CONSTRAINT spending_hour_once UNIQUE (campaign_id, hour);

--
-- Name: campaigns_spike spike_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_spike
    ADD CONSTRAINT spike_once UNIQUE (campaign_id, starts_at);

--
-- Name: campaigns_suggestedtweet suggested_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_suggestedtweet
    ADD CONSTRAINT suggested_once UNIQUE (campaign_id, tweet_id);

--
-- Name: campaigns_campaigntweet tweet_once_per_campaign; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT tweet_once_per_campaign UNIQUE (campaign_id, tweet_id);

--
-- Name: collection_usage usage_once; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_usage
    ADD CONSTRAINT usage_once UNIQUE (provider, hour, endpoint);

--
-- Name: web_campaigndraft web_campaigndraft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_pkey PRIMARY KEY (id);

--
-- Name: web_firststeps web_firststeps_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_firststeps
    ADD CONSTRAINT web_firststeps_pkey PRIMARY KEY (id);

--
-- Name: web_sharelink web_sharelink_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_digest_key UNIQUE (digest);

--
-- Name: web_sharelink web_sharelink_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_pkey PRIMARY KEY (id);

--
-- Name: access_apikey_digest_2110bae7_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_apikey_digest_2110bae7_like ON public.access_apikey USING btree (digest varchar_pattern_ops);

--
-- Name: access_invitation_digest_1b5fc4e8_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_invitation_digest_1b5fc4e8_like ON public.access_invitation USING btree (digest varchar_pattern_ops);

--
-- Name: access_invitation_invited_by_id_00fbe791; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_invitation_invited_by_id_00fbe791 ON public.access_invitation USING btree (invited_by_id);

--
-- Name: access_signin_session_key_b12cd1bd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_signin_session_key_b12cd1bd_like ON public.access_signin USING btree (session_key varchar_pattern_ops);

--
-- Name: access_signin_user_id_b64893e0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_signin_user_id_b64893e0 ON public.access_signin USING btree (user_id);

--
-- Name: access_user_groups_group_id_921debcc; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_groups_group_id_921debcc ON public.access_user_groups USING btree (group_id);

--
-- Name: access_user_groups_user_id_4f105fa4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_groups_user_id_4f105fa4 ON public.access_user_groups USING btree (user_id);

--
-- Name: access_user_user_permissions_permission_id_76d8eb82; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_user_permissions_permission_id_76d8eb82 ON public.access_user_user_permissions USING btree (permission_id);

--
-- Name: access_user_user_permissions_user_id_67074cbf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_user_permissions_user_id_67074cbf ON public.access_user_user_permissions USING btree (user_id);

--
-- Name: access_user_username_09372906_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX access_user_username_09372906_like ON public.access_user USING btree (username varchar_pattern_ops);

--
-- Name: account_by_importance_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_importance_id ON public.people_account USING btree (importance DESC, id DESC);

--
-- Name: account_by_rank; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_rank ON public.people_account USING btree (importance DESC, COALESCE(followers, ('-1'::integer)::bigint) DESC, id DESC);

--
-- Name: account_by_username; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_by_username ON public.people_account USING btree (lower((username)::text));

--
-- Name: account_insight_by_country; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX account_insight_by_country ON public.insight_accountinsight USING btree (country);

--
-- Name: alert_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_due ON public.alerts_alert USING btree (due_at) WHERE ((status)::text = 'pending'::text);

--
-- Name: alert_of_campaign; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_of_campaign ON public.alerts_alert USING btree (campaign_id, status, id DESC);

--
-- Name: alert_of_person; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alert_of_person ON public.alerts_alert USING btree (campaign_id, account_id, id DESC);

--
-- Name: alerts_alert_account_id_3f75017f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_account_id_3f75017f ON public.alerts_alert USING btree (account_id);

--
-- Name: alerts_alert_account_id_3f75017f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_account_id_3f75017f_like ON public.alerts_alert USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_alert_campaign_id_76ffefa8; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_alert_campaign_id_76ffefa8 ON public.alerts_alert USING btree (campaign_id);

--
-- Name: alerts_channel_name_4846f7e7_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_channel_name_4846f7e7_like ON public.alerts_channel USING btree (name varchar_pattern_ops);

--
-- Name: alerts_delivery_alert_id_527311ab; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_alert_id_527311ab ON public.alerts_delivery USING btree (alert_id);

--
-- Name: alerts_delivery_bundle_id_da5d25eb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_bundle_id_da5d25eb ON public.alerts_delivery USING btree (bundle_id);

--
-- Name: alerts_delivery_recipient_id_583c418d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_delivery_recipient_id_583c418d ON public.alerts_delivery USING btree (recipient_id);

--
-- Name: alerts_match_account_id_3a41625f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_account_id_3a41625f ON public.alerts_match USING btree (account_id);

--
-- Name: alerts_match_account_id_3a41625f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_account_id_3a41625f_like ON public.alerts_match USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_match_alert_id_b868ae04; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_alert_id_b868ae04 ON public.alerts_match USING btree (alert_id);

--
-- Name: alerts_match_campaign_id_6cbc8bf7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_campaign_id_6cbc8bf7 ON public.alerts_match USING btree (campaign_id);

--
-- Name: alerts_match_engagement_id_ad2c548d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_match_engagement_id_ad2c548d ON public.alerts_match USING btree (engagement_id);

--
-- Name: alerts_mute_account_id_6427656e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_account_id_6427656e ON public.alerts_mute USING btree (account_id);

--
-- Name: alerts_mute_account_id_6427656e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_account_id_6427656e_like ON public.alerts_mute USING btree (account_id varchar_pattern_ops);

--
-- Name: alerts_mute_campaign_id_a54cd9ad; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_mute_campaign_id_a54cd9ad ON public.alerts_mute USING btree (campaign_id);

--
-- Name: alerts_recipient_campaign_id_8c58734a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_recipient_campaign_id_8c58734a ON public.alerts_recipient USING btree (campaign_id);

--
-- Name: alerts_recipient_channel_id_82161740; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX alerts_recipient_channel_id_82161740 ON public.alerts_recipient USING btree (channel_id);

--
-- Name: audit_by_actor; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_actor ON public.access_auditentry USING btree (actor, id DESC);

--
-- Name: audit_by_verb; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_by_verb ON public.access_auditentry USING btree (verb, id DESC);

--
-- Name: audit_of_object; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX audit_of_object ON public.access_auditentry USING btree (object_kind, object_id, id DESC);

--
-- Name: auth_group_name_a6ea08ec_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);

--
-- Name: auth_group_permissions_group_id_b120cbf9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);

--
-- Name: auth_group_permissions_permission_id_84c5c92e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);

--
-- Name: auth_permission_content_type_id_2f476e4b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);

--
-- Name: automated_accounts; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX automated_accounts ON public.insight_accountsigns USING btree (account_id) WHERE automated;

--
-- Name: avatar_by_use; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX avatar_by_use ON public.people_avatar USING btree (used_at);

--
-- Name: avatar_wanted; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX avatar_wanted ON public.people_avatar USING btree (wanted_at) WHERE (wanted_at IS NOT NULL);

--
-- Name: axes_accessattempt_ip_address_10922d9c; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_ip_address_10922d9c ON public.axes_accessattempt USING btree (ip_address);

--
-- Name: axes_accessattempt_user_agent_ad89678b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b ON public.axes_accessattempt USING btree (user_agent);

--
-- Name: axes_accessattempt_user_agent_ad89678b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_user_agent_ad89678b_like ON public.axes_accessattempt USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accessattempt_username_3f2d4ca0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0 ON public.axes_accessattempt USING btree (username);

--
-- Name: axes_accessattempt_username_3f2d4ca0_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessattempt_username_3f2d4ca0_like ON public.axes_accessattempt USING btree (username varchar_pattern_ops);

--
-- Name: axes_accessfailurelog_ip_address_2e9f5a7f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_ip_address_2e9f5a7f ON public.axes_accessfailurelog USING btree (ip_address);

--
-- Name: axes_accessfailurelog_user_agent_ea145dda; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda ON public.axes_accessfailurelog USING btree (user_agent);

--
-- Name: axes_accessfailurelog_user_agent_ea145dda_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_user_agent_ea145dda_like ON public.axes_accessfailurelog USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accessfailurelog_username_a8b7e8a4; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4 ON public.axes_accessfailurelog USING btree (username);

--
-- Name: axes_accessfailurelog_username_a8b7e8a4_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accessfailurelog_username_a8b7e8a4_like ON public.axes_accessfailurelog USING btree (username varchar_pattern_ops);

--
-- Name: axes_accesslog_ip_address_86b417e5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_ip_address_86b417e5 ON public.axes_accesslog USING btree (ip_address);

--
-- Name: axes_accesslog_user_agent_0e659004; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004 ON public.axes_accesslog USING btree (user_agent);

--
-- Name: axes_accesslog_user_agent_0e659004_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_user_agent_0e659004_like ON public.axes_accesslog USING btree (user_agent varchar_pattern_ops);

--
-- Name: axes_accesslog_username_df93064b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b ON public.axes_accesslog USING btree (username);

--
-- Name: axes_accesslog_username_df93064b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX axes_accesslog_username_df93064b_like ON public.axes_accesslog USING btree (username varchar_pattern_ops);

--
-- Name: balance_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX balance_newest ON public.collection_balancereading USING btree (provider, taken_at);

--
-- Name: call_of_endpoint; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_of_endpoint ON public.collection_countedcall USING btree (provider, endpoint, ended_at);

--
-- Name: call_of_provider; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX call_of_provider ON public.collection_countedcall USING btree (provider, ended_at);

--
-- Name: campaign_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaign_due ON public.campaigns_campaign USING btree (status, next_poll_at);

--
-- Name: campaigns_campaignnote_campaign_id_51fb5f6d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignnote_campaign_id_51fb5f6d ON public.campaigns_campaignnote USING btree (campaign_id);

--
-- Name: campaigns_campaignpause_campaign_id_23cbd323; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpause_campaign_id_23cbd323 ON public.campaigns_campaignpause USING btree (campaign_id);

--
-- Name: campaigns_campaignpause_tweet_id_a0d5ac2e; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpause_tweet_id_a0d5ac2e ON public.campaigns_campaignpause USING btree (tweet_id);

--
-- Name: campaigns_campaignpause_tweet_id_a0d5ac2e_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaignpause_tweet_id_a0d5ac2e_like ON public.campaigns_campaignpause USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_campaigntweet_campaign_id_56ea4670; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_campaign_id_56ea4670 ON public.campaigns_campaigntweet USING btree (campaign_id);

--
-- Name: campaigns_campaigntweet_tweet_id_38f8f894; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_tweet_id_38f8f894 ON public.campaigns_campaigntweet USING btree (tweet_id);

--
-- Name: campaigns_campaigntweet_tweet_id_38f8f894_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_campaigntweet_tweet_id_38f8f894_like ON public.campaigns_campaigntweet USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_launchcurve_name_2f6ad41d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_launchcurve_name_2f6ad41d_like ON public.campaigns_launchcurve USING btree (name varchar_pattern_ops);

--
-- Name: campaigns_liststate_tweet_id_e368b43f; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_liststate_tweet_id_e368b43f ON public.campaigns_liststate USING btree (tweet_id);

--
-- Name: campaigns_liststate_tweet_id_e368b43f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_liststate_tweet_id_e368b43f_like ON public.campaigns_liststate USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_ownaccount_campaign_id_1216be94; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_ownaccount_campaign_id_1216be94 ON public.campaigns_ownaccount USING btree (campaign_id);

--
-- Name: campaigns_removedtweet_campaign_id_9b1716bf; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_campaign_id_9b1716bf ON public.campaigns_removedtweet USING btree (campaign_id);

--
-- Name: campaigns_removedtweet_tweet_id_7fa2e48a; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_tweet_id_7fa2e48a ON public.campaigns_removedtweet USING btree (tweet_id);

--
-- Name: campaigns_removedtweet_tweet_id_7fa2e48a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_removedtweet_tweet_id_7fa2e48a_like ON public.campaigns_removedtweet USING btree (tweet_id varchar_pattern_ops);

--
-- Name: campaigns_snapshot_campaign_id_a43817d5; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_snapshot_campaign_id_a43817d5 ON public.campaigns_snapshot USING btree (campaign_id);

--
-- Name: campaigns_spendinghour_campaign_id_25ae9759; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_spendinghour_campaign_id_25ae9759 ON public.campaigns_spendinghour USING btree (campaign_id);

--
-- Name: campaigns_spike_campaign_id_3f02b93b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_spike_campaign_id_3f02b93b ON public.campaigns_spike USING btree (campaign_id);

--
-- Name: campaigns_spike_cause_account_id_543af226; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_spike_cause_account_id_543af226 ON public.campaigns_spike USING btree (cause_account_id);

--
-- Name: campaigns_spike_cause_account_id_543af226_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_spike_cause_account_id_543af226_like ON public.campaigns_spike USING btree (cause_account_id varchar_pattern_ops);

--
-- Name: campaigns_suggestedtweet_author_id_a05c5b86; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_suggestedtweet_author_id_a05c5b86 ON public.campaigns_suggestedtweet USING btree (author_id);

--
-- Name: campaigns_suggestedtweet_author_id_a05c5b86_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_suggestedtweet_author_id_a05c5b86_like ON public.campaigns_suggestedtweet USING btree (author_id varchar_pattern_ops);

--
-- Name: campaigns_suggestedtweet_campaign_id_830c6795; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_suggestedtweet_campaign_id_830c6795 ON public.campaigns_suggestedtweet USING btree (campaign_id);

--
-- Name: campaigns_tweet_author_id_7e58d708; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_author_id_7e58d708 ON public.campaigns_tweet USING btree (author_id);

--
-- Name: campaigns_tweet_author_id_7e58d708_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_author_id_7e58d708_like ON public.campaigns_tweet USING btree (author_id varchar_pattern_ops);

--
-- Name: campaigns_tweet_id_93322bc9_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_tweet_id_93322bc9_like ON public.campaigns_tweet USING btree (id varchar_pattern_ops);

--
-- Name: campaigns_watchedquote_campaign_id_df862085; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_watchedquote_campaign_id_df862085 ON public.campaigns_watchedquote USING btree (campaign_id);

--
-- Name: campaigns_watchedquote_parent_id_facca28b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_watchedquote_parent_id_facca28b ON public.campaigns_watchedquote USING btree (parent_id);

--
-- Name: campaigns_watchedquote_parent_id_facca28b_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_watchedquote_parent_id_facca28b_like ON public.campaigns_watchedquote USING btree (parent_id varchar_pattern_ops);

--
-- Name: campaigns_watchedquote_tweet_id_5a3ea207; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_watchedquote_tweet_id_5a3ea207 ON public.campaigns_watchedquote USING btree (tweet_id);

--
-- Name: campaigns_watchedquote_tweet_id_5a3ea207_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX campaigns_watchedquote_tweet_id_5a3ea207_like ON public.campaigns_watchedquote USING btree (tweet_id varchar_pattern_ops);

--
-- Name: collection_authorconnection_account_id_e26d13cc_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_authorconnection_account_id_e26d13cc_like ON public.collection_authorconnection USING btree (account_id varchar_pattern_ops);

--
-- Name: collection_authorizationrequest_link_id_cb170f18; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_authorizationrequest_link_id_cb170f18 ON public.collection_authorizationrequest USING btree (link_id);

--
-- Name: collection_authorizationrequest_state_9d0175ea_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_authorizationrequest_state_9d0175ea_like ON public.collection_authorizationrequest USING btree (state varchar_pattern_ops);

--
-- Name: collection_authorlink_account_id_85c43919; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_authorlink_account_id_85c43919 ON public.collection_authorlink USING btree (account_id);

--
-- Name: collection_authorlink_account_id_85c43919_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_authorlink_account_id_85c43919_like ON public.collection_authorlink USING btree (account_id varchar_pattern_ops);

--
-- Name: collection_authorlink_campaign_id_9488856d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_authorlink_campaign_id_9488856d ON public.collection_authorlink USING btree (campaign_id);

--
-- Name: collection_authorlook_account_id_595ed5df_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_authorlook_account_id_595ed5df_like ON public.collection_authorlook USING btree (account_id varchar_pattern_ops);

--
-- Name: collection_circuit_provider_541d2659_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_circuit_provider_541d2659_like ON public.collection_circuit USING btree (provider varchar_pattern_ops);

--
-- Name: collection_spendingreservation_campaign_id_805f5173; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX collection_spendingreservation_campaign_id_805f5173 ON public.collection_spendingreservation USING btree (campaign_id);

--
-- Name: delivery_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX delivery_open ON public.alerts_delivery USING btree (recipient_id, id) WHERE ((status)::text = ANY ((ARRAY['pending'::character varying, 'held'::character varying, 'sending'::character varying, 'retrying'::character varying])::text[]));

--
-- Name: django_session_expire_date_a5c62663; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);

--
-- Name: django_session_session_key_c0390e0f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);

--
-- Name: engagement_baseline; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_baseline ON public.campaigns_engagement USING btree (tweet_id, occurred_at DESC, id DESC) WHERE baseline;

--
-- Name: engagement_newest; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_newest ON public.campaigns_engagement USING btree (occurred_at DESC, id DESC);

--
-- Name: engagement_of_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_account ON public.campaigns_engagement USING btree (account_id, id);

--
-- Name: engagement_of_list; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_list ON public.campaigns_engagement USING btree (tweet_id, action, occurred_at DESC, id DESC);

--
-- Name: engagement_of_tweet; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX engagement_of_tweet ON public.campaigns_engagement USING btree (tweet_id, occurred_at DESC, id DESC);

--
-- Name: follow_ups_followup_account_id_8a339671; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_followup_account_id_8a339671 ON public.follow_ups_followup USING btree (account_id);

--
-- Name: follow_ups_followup_account_id_8a339671_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_followup_account_id_8a339671_like ON public.follow_ups_followup USING btree (account_id varchar_pattern_ops);

--
-- Name: follow_ups_followup_assignee_id_9738b783; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_followup_assignee_id_9738b783 ON public.follow_ups_followup USING btree (assignee_id);

--
-- Name: follow_ups_followup_campaign_id_3fe1fccd; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX follow_ups_followup_campaign_id_3fe1fccd ON public.follow_ups_followup USING btree (campaign_id);

--
-- Name: following_by_account; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX following_by_account ON public.people_following USING btree (account_id, person_id);

--
-- Name: idx_procrastinate_jobs_worker_not_null; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));

--
-- Name: idx_procrastinate_workers_last_heartbeat; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);

--
-- Name: incident_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX incident_once ON public.alerts_incident USING btree (kind, subject) WHERE (closed_at IS NULL);

--
-- Name: insight_accountinsight_account_id_6b3b6562_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX insight_accountinsight_account_id_6b3b6562_like ON public.insight_accountinsight USING btree (account_id varchar_pattern_ops);

--
-- Name: insight_accountsigns_account_id_9f60d378_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX insight_accountsigns_account_id_9f60d378_like ON public.insight_accountsigns USING btree (account_id varchar_pattern_ops);

--
-- Name: insight_handledneed_campaign_id_f6c848e7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX insight_handledneed_campaign_id_f6c848e7 ON public.insight_handledneed USING btree (campaign_id);

--
-- Name: insight_textrevision_tweet_id_415bf8e3_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX insight_textrevision_tweet_id_415bf8e3_like ON public.insight_textrevision USING btree (tweet_id varchar_pattern_ops);

--
-- Name: list_due; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX list_due ON public.campaigns_liststate USING btree (due_at) WHERE (due_at IS NOT NULL);

--
-- Name: match_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX match_open ON public.alerts_match USING btree (campaign_id, id) WHERE (alert_id IS NULL);

--
-- Name: one_open_digest; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_digest ON public.alerts_alert USING btree (campaign_id, digest) WHERE (((kind)::text = 'digest'::text) AND ((status)::text = 'pending'::text));

--
-- Name: one_open_pause; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX one_open_pause ON public.campaigns_campaignpause USING btree (campaign_id, tweet_id) NULLS NOT DISTINCT WHERE (ended_at IS NULL);

--
-- Name: organisation_by_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_by_key ON public.insight_namedorganisation USING btree (key, account_id);

--
-- Name: organisation_by_name; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX organisation_by_name ON public.insight_namedorganisation USING btree (lower((name)::text), key);

--
-- Name: otp_static_staticdevice_user_id_7f9cff2b; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_staticdevice_user_id_7f9cff2b ON public.otp_static_staticdevice USING btree (user_id);

--
-- Name: otp_static_statictoken_device_id_74b7c7d1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_device_id_74b7c7d1 ON public.otp_static_statictoken USING btree (device_id);

--
-- Name: otp_static_statictoken_token_d0a51866; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_token_d0a51866 ON public.otp_static_statictoken USING btree (token);

--
-- Name: otp_static_statictoken_token_d0a51866_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_static_statictoken_token_d0a51866_like ON public.otp_static_statictoken USING btree (token varchar_pattern_ops);

--
-- Name: otp_totp_totpdevice_user_id_0fb18292; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX otp_totp_totpdevice_user_id_0fb18292 ON public.otp_totp_totpdevice USING btree (user_id);

--
-- Name: own_account_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX own_account_once ON public.campaigns_ownaccount USING btree (client_key, campaign_id, account_id) NULLS NOT DISTINCT WHERE (account_id IS NOT NULL);

--
-- Name: own_name_once; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX own_name_once ON public.campaigns_ownaccount USING btree (client_key, campaign_id, username) NULLS NOT DISTINCT WHERE (account_id IS NULL);

--
-- Name: people_account_id_0dc1aa50_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_account_id_0dc1aa50_like ON public.people_account USING btree (id varchar_pattern_ops);

--
-- Name: people_avatar_account_id_1dd3b4ab_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_avatar_account_id_1dd3b4ab_like ON public.people_avatar USING btree (account_id varchar_pattern_ops);

--
-- Name: people_following_person_id_f28f21d9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_following_person_id_f28f21d9 ON public.people_following USING btree (person_id);

--
-- Name: people_importantperson_account_id_dc6ff893_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_importantperson_account_id_dc6ff893_like ON public.people_importantperson USING btree (account_id varchar_pattern_ops);

--
-- Name: people_importantperson_username_831fcb3f_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_importantperson_username_831fcb3f_like ON public.people_importantperson USING btree (username varchar_pattern_ops);

--
-- Name: people_suggestedaccount_account_id_2c1a573a_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX people_suggestedaccount_account_id_2c1a573a_like ON public.people_suggestedaccount USING btree (account_id varchar_pattern_ops);

--
-- Name: procrastinate_events_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);

--
-- Name: procrastinate_jobs_id_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));

--
-- Name: procrastinate_jobs_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);

--
-- Name: procrastinate_jobs_priority_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);

--
-- Name: procrastinate_jobs_queue_name_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);

--
-- Name: procrastinate_jobs_queueing_lock_idx_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);

--
-- Name: procrastinate_periodic_defers_job_id_fkey_v1; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);

--
-- Name: reports_reportdefaults_key_3ead1cfd_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reports_reportdefaults_key_3ead1cfd_like ON public.reports_reportdefaults USING btree (key text_pattern_ops);

--
-- Name: reports_reportfile_version_id_fe6c36a9; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reports_reportfile_version_id_fe6c36a9 ON public.reports_reportfile USING btree (version_id);

--
-- Name: reports_reportmail_version_id_d9a62990; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reports_reportmail_version_id_d9a62990 ON public.reports_reportmail USING btree (version_id);

--
-- Name: reports_reportversion_campaign_id_726e3b82; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX reports_reportversion_campaign_id_726e3b82 ON public.reports_reportversion USING btree (campaign_id);

--
-- Name: saved_views_savedview_campaign_id_318b0886; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX saved_views_savedview_campaign_id_318b0886 ON public.saved_views_savedview USING btree (campaign_id);

--
-- Name: saved_views_savedview_default_of_savedview_id_245469af; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX saved_views_savedview_default_of_savedview_id_245469af ON public.saved_views_savedview_default_of USING btree (savedview_id);

--
-- Name: saved_views_savedview_default_of_user_id_c0613bf0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX saved_views_savedview_default_of_user_id_c0613bf0 ON public.saved_views_savedview_default_of USING btree (user_id);

--
-- Name: saved_views_savedview_user_id_9848667d; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX saved_views_savedview_user_id_9848667d ON public.saved_views_savedview USING btree (user_id);

--
-- Name: suggestion_by_rank; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX suggestion_by_rank ON public.people_suggestedaccount USING btree (importance DESC, follower_count DESC, account_id DESC);

--
-- Name: suggestion_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX suggestion_open ON public.campaigns_suggestedtweet USING btree (campaign_id) WHERE ((decision)::text = ''::text);

--
-- Name: text_needs_answer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX text_needs_answer ON public.insight_textinsight USING btree (engagement_id) WHERE (NOT ((need)::text = ''::text));

--
-- Name: web_campaigndraft_source_id_723cf573; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_campaigndraft_source_id_723cf573 ON public.web_campaigndraft USING btree (source_id);

--
-- Name: web_campaigndraft_user_id_98dfff11; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_campaigndraft_user_id_98dfff11 ON public.web_campaigndraft USING btree (user_id);

--
-- Name: web_sharelink_campaign_id_5f3ba2c0; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_campaign_id_5f3ba2c0 ON public.web_sharelink USING btree (campaign_id);

--
-- Name: web_sharelink_created_by_id_7d5cecb7; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_created_by_id_7d5cecb7 ON public.web_sharelink USING btree (created_by_id);

--
-- Name: web_sharelink_digest_666ec08d_like; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX web_sharelink_digest_666ec08d_like ON public.web_sharelink USING btree (digest varchar_pattern_ops);

--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_aborted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();

--
-- Name: procrastinate_jobs procrastinate_jobs_notify_queue_job_inserted_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_abort_requested_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_delete_jobs_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_scheduled_events_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_insert_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();

--
-- Name: procrastinate_jobs procrastinate_trigger_status_events_update_v1; Type: TRIGGER; Schema: public; Owner: -
--

CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();

--
-- Name: access_invitation access_invitation_accepted_by_id_652ab6dd_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_accepted_by_id_652ab6dd_fk_access_user_id FOREIGN KEY (accepted_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_invitation access_invitation_invited_by_id_00fbe791_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_invited_by_id_00fbe791_fk_access_user_id FOREIGN KEY (invited_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_signin access_signin_user_id_b64893e0_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_signin
    ADD CONSTRAINT access_signin_user_id_b64893e0_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_groups access_user_groups_group_id_921debcc_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_group_id_921debcc_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_groups access_user_groups_user_id_4f105fa4_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_groups
    ADD CONSTRAINT access_user_groups_user_id_4f105fa4_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_user_permissions access_user_user_per_permission_id_76d8eb82_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_per_permission_id_76d8eb82_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: access_user_user_permissions access_user_user_permissions_user_id_67074cbf_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_user_user_permissions
    ADD CONSTRAINT access_user_user_permissions_user_id_67074cbf_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_alert alerts_alert_account_id_3f75017f_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_account_id_3f75017f_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_alert alerts_alert_campaign_id_76ffefa8_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_alert
    ADD CONSTRAINT alerts_alert_campaign_id_76ffefa8_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_alert_id_527311ab_fk_alerts_alert_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_alert_id_527311ab_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_bundle_id_da5d25eb_fk_alerts_delivery_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_bundle_id_da5d25eb_fk_alerts_delivery_id FOREIGN KEY (bundle_id) REFERENCES public.alerts_delivery(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_delivery alerts_delivery_recipient_id_583c418d_fk_alerts_recipient_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_delivery
    ADD CONSTRAINT alerts_delivery_recipient_id_583c418d_fk_alerts_recipient_id FOREIGN KEY (recipient_id) REFERENCES public.alerts_recipient(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_account_id_3a41625f_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_account_id_3a41625f_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_alert_id_b868ae04_fk_alerts_alert_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_alert_id_b868ae04_fk_alerts_alert_id FOREIGN KEY (alert_id) REFERENCES public.alerts_alert(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_campaign_id_6cbc8bf7_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_campaign_id_6cbc8bf7_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_match alerts_match_engagement_id_ad2c548d_fk_campaigns_engagement_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_match
    ADD CONSTRAINT alerts_match_engagement_id_ad2c548d_fk_campaigns_engagement_id FOREIGN KEY (engagement_id) REFERENCES public.campaigns_engagement(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_mute alerts_mute_account_id_6427656e_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_account_id_6427656e_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_mute alerts_mute_campaign_id_a54cd9ad_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_mute
    ADD CONSTRAINT alerts_mute_campaign_id_a54cd9ad_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_recipient alerts_recipient_campaign_id_8c58734a_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_campaign_id_8c58734a_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: alerts_recipient alerts_recipient_channel_id_82161740_fk_alerts_channel_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alerts_recipient
    ADD CONSTRAINT alerts_recipient_channel_id_82161740_fk_alerts_channel_id FOREIGN KEY (channel_id) REFERENCES public.alerts_channel(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_group_permissions auth_group_permissio_permission_id_84c5c92e_fk_auth_perm; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_group_permissions auth_group_permissions_group_id_b120cbf9_fk_auth_group_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: auth_permission auth_permission_content_type_id_2f476e4b_fk_django_co; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: axes_accessattemptexpiration axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.axes_accessattemptexpiration
    ADD CONSTRAINT axes_accessattemptex_access_attempt_id_6b73a47a_fk_axes_acce FOREIGN KEY (access_attempt_id) REFERENCES public.axes_accessattempt(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaignnote campaigns_campaignno_campaign_id_51fb5f6d_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignnote
    ADD CONSTRAINT campaigns_campaignno_campaign_id_51fb5f6d_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaignpause campaigns_campaignpa_campaign_id_23cbd323_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpause
    ADD CONSTRAINT campaigns_campaignpa_campaign_id_23cbd323_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaignpause campaigns_campaignpause_tweet_id_a0d5ac2e_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignpause
    ADD CONSTRAINT campaigns_campaignpause_tweet_id_a0d5ac2e_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaignspending campaigns_campaignsp_campaign_id_50246cda_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignspending
    ADD CONSTRAINT campaigns_campaignsp_campaign_id_50246cda_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaignsummary campaigns_campaignsu_campaign_id_de0a4c12_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaignsummary
    ADD CONSTRAINT campaigns_campaignsu_campaign_id_de0a4c12_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaigntweet campaigns_campaigntw_campaign_id_56ea4670_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntw_campaign_id_56ea4670_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_campaigntweet campaigns_campaigntweet_tweet_id_38f8f894_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_campaigntweet
    ADD CONSTRAINT campaigns_campaigntweet_tweet_id_38f8f894_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_engagement campaigns_engagement_account_id_5f8f0ae5_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_account_id_5f8f0ae5_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_engagement campaigns_engagement_tweet_id_9844deb9_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_engagement
    ADD CONSTRAINT campaigns_engagement_tweet_id_9844deb9_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_liststate campaigns_liststate_tweet_id_e368b43f_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_liststate
    ADD CONSTRAINT campaigns_liststate_tweet_id_e368b43f_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_metricreading campaigns_metricreading_tweet_id_9fda64c1_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_metricreading
    ADD CONSTRAINT campaigns_metricreading_tweet_id_9fda64c1_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_ownaccount campaigns_ownaccount_campaign_id_1216be94_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_ownaccount
    ADD CONSTRAINT campaigns_ownaccount_campaign_id_1216be94_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_removedtweet campaigns_removedtwe_campaign_id_9b1716bf_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtwe_campaign_id_9b1716bf_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_removedtweet campaigns_removedtweet_tweet_id_7fa2e48a_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_removedtweet
    ADD CONSTRAINT campaigns_removedtweet_tweet_id_7fa2e48a_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_snapshot campaigns_snapshot_campaign_id_a43817d5_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_snapshot
    ADD CONSTRAINT campaigns_snapshot_campaign_id_a43817d5_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_spendinghour campaigns_spendingho_campaign_id_25ae9759_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_spendinghour
    ADD CONSTRAINT campaigns_spendingho_campaign_id_25ae9759_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_spike campaigns_spike_campaign_id_3f02b93b_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_spike
    ADD CONSTRAINT campaigns_spike_campaign_id_3f02b93b_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_spike campaigns_spike_cause_account_id_543af226_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_spike
    ADD CONSTRAINT campaigns_spike_cause_account_id_543af226_fk_people_account_id FOREIGN KEY (cause_account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_suggestedtweet campaigns_suggestedt_author_id_a05c5b86_fk_people_ac; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_suggestedtweet
    ADD CONSTRAINT campaigns_suggestedt_author_id_a05c5b86_fk_people_ac FOREIGN KEY (author_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_suggestedtweet campaigns_suggestedt_campaign_id_830c6795_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_suggestedtweet
    ADD CONSTRAINT campaigns_suggestedt_campaign_id_830c6795_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_tweet campaigns_tweet_author_id_7e58d708_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_tweet
    ADD CONSTRAINT campaigns_tweet_author_id_7e58d708_fk_people_account_id FOREIGN KEY (author_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_watchedquote campaigns_watchedquo_campaign_id_df862085_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_watchedquote
    ADD CONSTRAINT campaigns_watchedquo_campaign_id_df862085_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_watchedquote campaigns_watchedquote_parent_id_facca28b_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_watchedquote
    ADD CONSTRAINT campaigns_watchedquote_parent_id_facca28b_fk_campaigns_tweet_id FOREIGN KEY (parent_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: campaigns_watchedquote campaigns_watchedquote_tweet_id_5a3ea207_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.campaigns_watchedquote
    ADD CONSTRAINT campaigns_watchedquote_tweet_id_5a3ea207_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_authorconnection collection_authorcon_account_id_e26d13cc_fk_people_ac; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorconnection
    ADD CONSTRAINT collection_authorcon_account_id_e26d13cc_fk_people_ac FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_authorizationrequest collection_authoriza_link_id_cb170f18_fk_collectio; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorizationrequest
    ADD CONSTRAINT collection_authoriza_link_id_cb170f18_fk_collectio FOREIGN KEY (link_id) REFERENCES public.collection_authorlink(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_authorlink collection_authorlin_campaign_id_9488856d_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorlink
    ADD CONSTRAINT collection_authorlin_campaign_id_9488856d_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_authorlink collection_authorlink_account_id_85c43919_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorlink
    ADD CONSTRAINT collection_authorlink_account_id_85c43919_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_authorlook collection_authorlook_account_id_595ed5df_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_authorlook
    ADD CONSTRAINT collection_authorlook_account_id_595ed5df_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_campaignwatch collection_campaignw_campaign_id_b01ef9f4_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_campaignwatch
    ADD CONSTRAINT collection_campaignw_campaign_id_b01ef9f4_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_planningfailure collection_planningf_campaign_id_796d3d41_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_planningfailure
    ADD CONSTRAINT collection_planningf_campaign_id_796d3d41_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: collection_spendingreservation collection_spendingr_campaign_id_805f5173_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.collection_spendingreservation
    ADD CONSTRAINT collection_spendingr_campaign_id_805f5173_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: follow_ups_followup follow_ups_followup_account_id_8a339671_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_ups_followup_account_id_8a339671_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: follow_ups_followup follow_ups_followup_assignee_id_9738b783_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_ups_followup_assignee_id_9738b783_fk_access_user_id FOREIGN KEY (assignee_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: follow_ups_followup follow_ups_followup_campaign_id_3fe1fccd_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.follow_ups_followup
    ADD CONSTRAINT follow_ups_followup_campaign_id_3fe1fccd_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: insight_accountinsight insight_accountinsight_account_id_6b3b6562_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_accountinsight
    ADD CONSTRAINT insight_accountinsight_account_id_6b3b6562_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: insight_accountsigns insight_accountsigns_account_id_9f60d378_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_accountsigns
    ADD CONSTRAINT insight_accountsigns_account_id_9f60d378_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: insight_campaigntexts insight_campaigntext_campaign_id_a74bd26c_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_campaigntexts
    ADD CONSTRAINT insight_campaigntext_campaign_id_a74bd26c_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: insight_handledneed insight_handledneed_campaign_id_f6c848e7_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_handledneed
    ADD CONSTRAINT insight_handledneed_campaign_id_f6c848e7_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: insight_namedorganisation insight_namedorganis_account_id_5c5c06e3_fk_people_ac; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_namedorganisation
    ADD CONSTRAINT insight_namedorganis_account_id_5c5c06e3_fk_people_ac FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: insight_textinsight insight_textinsight_engagement_id_588684f2_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_textinsight
    ADD CONSTRAINT insight_textinsight_engagement_id_588684f2_fk_campaigns FOREIGN KEY (engagement_id) REFERENCES public.campaigns_engagement(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: insight_textrevision insight_textrevision_tweet_id_415bf8e3_fk_campaigns_tweet_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.insight_textrevision
    ADD CONSTRAINT insight_textrevision_tweet_id_415bf8e3_fk_campaigns_tweet_id FOREIGN KEY (tweet_id) REFERENCES public.campaigns_tweet(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_static_staticdevice otp_static_staticdevice_user_id_7f9cff2b_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_staticdevice
    ADD CONSTRAINT otp_static_staticdevice_user_id_7f9cff2b_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_static_statictoken otp_static_statictok_device_id_74b7c7d1_fk_otp_stati; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_static_statictoken
    ADD CONSTRAINT otp_static_statictok_device_id_74b7c7d1_fk_otp_stati FOREIGN KEY (device_id) REFERENCES public.otp_static_staticdevice(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: otp_totp_totpdevice otp_totp_totpdevice_user_id_0fb18292_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.otp_totp_totpdevice
    ADD CONSTRAINT otp_totp_totpdevice_user_id_0fb18292_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: people_avatar people_avatar_account_id_1dd3b4ab_fk_people_account_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_avatar
    ADD CONSTRAINT people_avatar_account_id_1dd3b4ab_fk_people_account_id FOREIGN KEY (account_id) REFERENCES public.people_account(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: people_following people_following_person_id_f28f21d9_fk_people_im; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.people_following
    ADD CONSTRAINT people_following_person_id_f28f21d9_fk_people_im FOREIGN KEY (person_id) REFERENCES public.people_importantperson(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: procrastinate_events procrastinate_events_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;

--
-- Name: procrastinate_jobs procrastinate_jobs_worker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;

--
-- Name: procrastinate_periodic_defers procrastinate_periodic_defers_job_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);

--
-- Name: reports_reportdelivery reports_reportdelive_campaign_id_ba0e73b0_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportdelivery
    ADD CONSTRAINT reports_reportdelive_campaign_id_ba0e73b0_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: reports_reportfile reports_reportfile_version_id_fe6c36a9_fk_reports_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportfile
    ADD CONSTRAINT reports_reportfile_version_id_fe6c36a9_fk_reports_r FOREIGN KEY (version_id) REFERENCES public.reports_reportversion(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: reports_reportmail reports_reportmail_version_id_d9a62990_fk_reports_r; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportmail
    ADD CONSTRAINT reports_reportmail_version_id_d9a62990_fk_reports_r FOREIGN KEY (version_id) REFERENCES public.reports_reportversion(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: reports_reportplan reports_reportplan_campaign_id_09016076_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportplan
    ADD CONSTRAINT reports_reportplan_campaign_id_09016076_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: reports_reportversion reports_reportversio_campaign_id_726e3b82_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.reports_reportversion
    ADD CONSTRAINT reports_reportversio_campaign_id_726e3b82_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: saved_views_savedview saved_views_savedvie_campaign_id_318b0886_fk_campaigns; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views_savedview
    ADD CONSTRAINT saved_views_savedvie_campaign_id_318b0886_fk_campaigns FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: saved_views_savedview_default_of saved_views_savedvie_savedview_id_245469af_fk_saved_vie; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views_savedview_default_of
    ADD CONSTRAINT saved_views_savedvie_savedview_id_245469af_fk_saved_vie FOREIGN KEY (savedview_id) REFERENCES public.saved_views_savedview(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: saved_views_savedview_default_of saved_views_savedvie_user_id_c0613bf0_fk_access_us; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views_savedview_default_of
    ADD CONSTRAINT saved_views_savedvie_user_id_c0613bf0_fk_access_us FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: saved_views_savedview saved_views_savedview_user_id_9848667d_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.saved_views_savedview
    ADD CONSTRAINT saved_views_savedview_user_id_9848667d_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_campaigndraft web_campaigndraft_source_id_723cf573_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_source_id_723cf573_fk_campaigns_campaign_id FOREIGN KEY (source_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_campaigndraft web_campaigndraft_user_id_98dfff11_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_campaigndraft
    ADD CONSTRAINT web_campaigndraft_user_id_98dfff11_fk_access_user_id FOREIGN KEY (user_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_sharelink web_sharelink_campaign_id_5f3ba2c0_fk_campaigns_campaign_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_campaign_id_5f3ba2c0_fk_campaigns_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.campaigns_campaign(id) DEFERRABLE INITIALLY DEFERRED;

--
-- Name: web_sharelink web_sharelink_created_by_id_7d5cecb7_fk_access_user_id; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.web_sharelink
    ADD CONSTRAINT web_sharelink_created_by_id_7d5cecb7_fk_access_user_id FOREIGN KEY (created_by_id) REFERENCES public.access_user(id) DEFERRABLE INITIALLY DEFERRED;

--
-- PostgreSQL database dump complete
--
